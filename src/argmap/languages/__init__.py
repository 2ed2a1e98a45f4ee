"""The languages of the words that argmap adds to maps, one in each file."""
