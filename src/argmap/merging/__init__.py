"""Two changed texts and the one that both come from → one text. What does not go together is left to the author."""
