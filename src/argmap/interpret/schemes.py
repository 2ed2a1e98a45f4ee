"""Argdown's colour schemes by name, for the setting ``color.colorScheme``.

``licenses/NOTICE.md`` has the licences of these lists: those of ColorBrewer are under the Apache License, all others
under licences like that of argmap.

Source: https://argdown.org/guide/colorizing-maps.html, with the reference implementation's values
"""

from __future__ import annotations

from collections.abc import Mapping

_HEX = 6


def _list(digits: str) -> tuple[str, ...]:
    return tuple(f"#{digits[start : start + _HEX]}" for start in range(0, len(digits), _HEX))


#: The colours of each scheme, each with its two digits for red, green and blue.
SCHEMES: Mapping[str, tuple[str, ...]] = {
    name: _list(digits)
    for name, digits in {
        "default": "1b9e77d95f027570b3e7298a66a61ee6ab02a6761d666666",
        "iwanthue-colorblind-friendly": "ba4761b65b37c9973883a14252b77f7d89e0654397bc589e",
        "iwanthue-fancy": "e6afd39ed2a7aebaebd2d39d71cdebe6b19781d6d0baf0d6",
        "iwanthue-fluo": "7fe643f3bb7957e5d6eecb3c69eb8adbd76fcfe945b0e391",
        "iwanthue-red-roses": "e17892da3db3e0abbfe23b6e9a6276e17cbcaa3d5eb14183",
        "iwanthue-ochre-sand": "885249ec926e995432e29e96b75f56e0a081ed837bad766b",
        "iwanthue-yellow-lime": "ebcba0e28c23a88c68dfb1377e5e31e2ae59aa782adeaa6e",
        "iwanthue-green-mint": "569a3edfd84b657443b0e13ec6cc9c61d950a09f40a0de87",
        "iwanthue-ice-cube": "48bf8c3e6f5f3ce89668a19471ecb83d9b76adddc962e0d3",
        "iwanthue-blue-ocean": "3a718b002a332178a30d353f4c707b21465013526c395e68",
        "iwanthue-indigo-night": "4c8ae72d5192829ce54074e35794d72f63ac3295e9607bc2",
        "iwanthue-purple-wine": "5f2cc15043614033a227173a77268f403c8132126263306e",
        "colorbrewer-category10": "1f77b4ff7f0e2ca02cd627289467bd8c564be377c27f7f7fbcbd2217becf",
        "colorbrewer-accent": "7fc97fbeaed4fdc086ffff99386cb0f0027fbf5b17666666",
        "colorbrewer-dark2": "1b9e77d95f027570b3e7298a66a61ee6ab02a6761d666666",
        "colorbrewer-paired": "a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6fff7f00cab2d66a3d9affff99b15928",
        "colorbrewer-set": "e41a1c377eb84daf4a984ea3ff7f00ffff33a65628f781bf999999",
        "colorbrewer-set2": "66c2a5fc8d628da0cbe78ac3a6d854ffd92fe5c494b3b3b3",
        "colorbrewer-set3": "8dd3c7ffffb3bebadafb807280b1d3fdb462b3de69fccde5d9d9d9bc80bdccebc5ffed6f",
    }.items()
}
