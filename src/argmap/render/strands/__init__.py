"""The layout ``strands``: lines of reasoning as a forest with shared trunks, groups as panels, far links as chips."""
