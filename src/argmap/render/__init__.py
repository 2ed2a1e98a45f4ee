"""From an argument map to a picture: scene, sheet, layout, drawing, file."""
