"""Parts of a large map: an overview with closed panels, and a picture of each panel, with references between them."""
