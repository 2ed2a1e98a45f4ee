"""Files of maps: read with what they include and how they are set up, written whole or not at all."""
