"""Build the wheel and the source distribution, check their contents, and test both as a user gets them.

    python scripts/package.py FOLDER

The two files go to FOLDER and replace older ones there. The script needs ``build`` and ``twine``.
Tests run in three fresh environments:

- the wheel, without ``src`` in reach,
- the source distribution, from its own unpacked files,
- the wheel with the lowest versions that ``pyproject.toml`` states, on Python 3.11 if it is installed.
"""

from __future__ import annotations

import email
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
#: What a user needs at run time: code, types and the files that outputs are made of.
SUFFIXES = frozenset({".py", ".pyi", ".typed", ".json", ".html", ".css", ".js", ".svg", ".typ"})
#: Notices in the wheel, in its folder of licences.
NOTICES = frozenset(
    {
        "LICENSE",
        "licenses/NOTICE.md",
        "licenses/Arimo-OFL.txt",
        "licenses/ColorBrewer-Apache.txt",
        "licenses/Colour-schemes.txt",
        "licenses/Noto-Sans-Arabic-OFL.txt",
        "licenses/Unicode.txt",
    }
)
#: Addresses in the README that no package index can resolve.
RELATIVE = re.compile(r"""\]\((?!https?:|\#)[^)]*\)|(?:href|src)="(?!https?:|\#)[^"]*\"""")
#: Tests of the installed wheel: commands, outputs, packaged files and the examples in docstrings.
WHEEL_TESTS = (
    "tests/cli/test_commands.py",
    "tests/cli/test_check.py",
    "tests/cli/test_edit.py",
    "tests/cli/test_worksheet.py",
    "tests/cli/test_slides_command.py",
    "tests/live",
    "tests/render/test_fonts.py",
    "tests/render/test_html.py",
    "tests/test_docstrings.py",
)
#: Tests of the source distribution: those that need docs, maps, scripts or the packages of fonts and Unicode.
SOURCE_TESTS = (
    "README.md",
    "docs",
    "tests/test_maps.py",
    "tests/analysis",
    "tests/interpret/test_reading.py",
    "tests/model/test_map.py",
    "tests/render/test_measure.py",
    "tests/render/test_own_themes.py",
)
#: Tests with the lowest versions: together they use every dependency.
LOWEST_TESTS = (
    "tests/cli/test_commands.py",
    "tests/cli/test_edit.py",
    "tests/cli/test_worksheet.py",
    "tests/cli/test_slides_command.py",
    "tests/interpret/test_data.py",
    "tests/interpret/test_plain_yaml.py",
    "tests/model/test_map.py",
    "tests/render/test_engine.py",
    "tests/render/test_fonts.py",
    "tests/render/test_print.py",
)


def run(*command: str | Path, folder: Path = ROOT) -> None:
    """Run a command in *folder* without variables for Python, pytest or argmap; exit if it fails."""
    print("$", *command, flush=True)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "ARGMAP_", "PYTEST_"))}
    done = subprocess.run(command, cwd=folder, check=False, env={**kept, "ARGMAP_EXAMPLES": "10"})
    if done.returncode:
        sys.exit(done.returncode)


def environment(folder: Path, packages: Sequence[str], python: str = sys.executable) -> Path:
    """Create a virtual environment with *packages* and return its folder of programs."""
    run(python, "-m", "venv", folder)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    run(programs / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages)
    return programs


def lowest() -> Iterator[str]:
    """Yield the lowest version that ``pyproject.toml`` states for each package, as constraints for pip."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    stated = (*project["dependencies"], *(one for name, group in extras.items() if name != "dev" for one in group))
    for requirement in stated:
        if found := re.fullmatch(r"([\w.-]+)(?:\[\w+\])?>=([\d.]+)", requirement):
            yield f"{found[1]}=={found[2]}"


def faults_of_wheel(wheel: Path) -> Iterator[str]:
    """Yield files that the wheel lacks or should not have, missing notices and relative links."""
    with zipfile.ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if not name.endswith("/")]
        metadata = next(name for name in names if name.endswith(".dist-info/METADATA"))
        page = email.message_from_bytes(archive.read(metadata)).get_payload()
    information = metadata.removesuffix("METADATA")
    package = {name for name in names if not name.startswith(information)}
    yield from (f"not for users: {name}" for name in sorted(package) if PurePosixPath(name).suffix not in SUFFIXES)
    yield from (f"not in the wheel: {name}" for name in sorted(_tracked("src/") - {f"src/{name}" for name in package}))
    yield from (f"not in the repository: {name}" for name in sorted({f"src/{n}" for n in package} - _tracked("src/")))
    held = {name.removeprefix(f"{information}licenses/") for name in names if name.startswith(information)}
    yield from (f"no notice: {name}" for name in sorted(NOTICES - held))
    yield from (f"an index cannot resolve {found[0]}" for found in RELATIVE.finditer(str(page)))


def faults_of_source(source: Path) -> Iterator[str]:
    """Yield the tracked files that the source distribution lacks; hidden ones serve the repository only."""
    with tarfile.open(source) as archive:
        held = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {name for name in _tracked("") if not name.startswith(".")}
    yield from (f"not in the source distribution: {name}" for name in sorted(wanted - held))


def _tracked(beginning: str) -> set[str]:
    git = shutil.which("git") or sys.exit("git is missing: no list of files to compare with")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return {name for name in listed.split("\0") if name.startswith(beginning) and (ROOT / name).is_file()}


def unpacked(source: Path, folder: Path) -> Path:
    """Unpack the source distribution and return its folder."""
    with tarfile.open(source) as archive:
        archive.extractall(folder, filter="data")
    return folder / source.name.removesuffix(".tar.gz")


def main(target: Path) -> None:
    """Build both files into *target*, check and test them."""
    for old in target.glob("argmap-*"):
        old.unlink()
    run(sys.executable, "-m", "build", "--outdir", target)
    (wheel,), (source,) = target.glob("*.whl"), target.glob("*.tar.gz")
    run(sys.executable, "-m", "twine", "check", "--strict", wheel, source)
    if faults := [*faults_of_wheel(wheel), *faults_of_source(source)]:
        sys.exit("\n".join(faults))
    print(*(f"{path.name}: {path.stat().st_size:,} bytes" for path in (wheel, source)), sep="\n", flush=True)
    with TemporaryDirectory() as name:
        folder = Path(name)
        away = unpacked(source, folder / "away")
        shutil.rmtree(away / "src")
        test = ("-m", "pytest", "-q", "-p", "no:cacheprovider")

        programs = environment(folder / "wheel", [f"{wheel}[test]"])
        run(programs / "argmap", "render", away / "maps" / "library.argdown", "-o", folder / "a.svg", folder=folder)
        run(programs / "python", *test, *WHEEL_TESTS, folder=away)

        own = unpacked(source, folder / "own")
        programs = environment(folder / "source", [f"{own}[test]"])
        run(programs / "python", *test, *SOURCE_TESTS, folder=own)

        (folder / "lowest.txt").write_text("\n".join(lowest()), encoding="utf-8")
        python = shutil.which("python3.11") or sys.executable
        programs = environment(folder / "low", ["-c", str(folder / "lowest.txt"), f"{wheel}[test]"], python)
        run(programs / "python", *test, *LOWEST_TESTS, folder=away)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
