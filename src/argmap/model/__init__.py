"""What an argument map is: frozen values that know nothing of text or pictures."""
