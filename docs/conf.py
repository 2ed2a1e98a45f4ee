"""Build the docs: ``nox -s docs``, or ``sphinx-build -W --keep-going -n docs docs/_build``."""

from __future__ import annotations

import sys
from pathlib import Path

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS / "_ext"))

project = "argmap"
author = "The argmap developers"
project_copyright = author
extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx_copybutton",
    "api",
    "argdown_code",
    "offline",
    "pages",
]
exclude_patterns = ["_build"]
myst_heading_anchors = 4
myst_enable_extensions = ["attrs_inline", "colon_fence"]

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 88

html_theme = "furo"
html_title = "argmap"
html_static_path = ["_static"]
html_css_files = ["argmap.css"]
html_show_sphinx = False
html_copy_source = False
html_show_sourcelink = False
# Dollar signs and Python's prompts are not copied, and neither is what a command prints.
copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True
