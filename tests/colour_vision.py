"""What colours become in eyes that lack one kind of cone.

Source: Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision
Deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (2009) 6, 1291-1298,
https://doi.org/10.1109/TVCG.2009.113; the authors' matrices for severity 1.0, for linear RGB.
"""

from __future__ import annotations

from argmap.render.contrast import linear

Matrix = tuple[tuple[float, float, float], ...]

MATRICES: dict[str, Matrix] = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def seen(colour: str, matrix: Matrix) -> str:
    """Return what *colour* becomes."""
    light = linear(colour)
    mixed = (sum(share * part for share, part in zip(row, light, strict=True)) for row in matrix)
    return "#" + "".join(f"{_coded(part):02x}" for part in mixed)


def _coded(light: float) -> int:
    """Return a part of a colour as sRGB stores it, 0 to 255. Source: IEC 61966-2-1."""
    light = min(1.0, max(0.0, light))
    part = light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return round(part * 255)
