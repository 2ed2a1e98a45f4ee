"""Draw argument maps: scene, sheet, layout, drawing, file."""
