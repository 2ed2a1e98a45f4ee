"""Draw the pictures that stand in README and docs, from the maps."""

from __future__ import annotations

from pathlib import Path

from argmap import picture, reading

ROOT = Path(__file__).parents[1]
PICTURES = ("library", "op-ed-overview")


def drawn(name: str) -> bytes:
    """Return the picture of a map in ``maps/``."""
    return picture(reading((ROOT / "maps" / f"{name}.argdown").read_text(encoding="utf-8")).map)


def main() -> None:
    """Write the pictures."""
    for name in PICTURES:
        target = ROOT / "docs" / "pictures" / f"{name}.svg"
        target.write_bytes(drawn(name))
        print(target.relative_to(ROOT))


if __name__ == "__main__":
    main()
