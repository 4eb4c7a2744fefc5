"""Which way imports go inside pia, read from the source without importing it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.project.tree import modules

ORDER = (
    "truth",
    "source",
    "messages",
    "model",
    "evaluate",
    "assess",
    "rulebook",
    "report",
    "workbook",
    "register",
    "web",
    "cli",
)
# pia/__init__.py lies under everything, pia/__main__.py on top of everything.
RANK = {"__init__": -1, **{layer: rank for rank, layer in enumerate(ORDER)}, "__main__": len(ORDER)}


def wrong_imports(root: Path) -> list[str]:
    """One line for each import from a layer to one above it, and each module of no layer."""
    problems = []
    for path in modules(root):
        where = path.relative_to(root)
        layer = where.parts[1].removesuffix(".py")
        if layer not in RANK:
            problems.append(f'{where}:1: "{layer}" is no layer; the layers are {", ".join(ORDER)}')
            continue
        for line, target in imported_layers(path, root):
            if target not in RANK:
                problems.append(f'{where}:{line}: imports "{target}", which is no layer')
            elif RANK[target] > RANK[layer]:
                problems.append(f'{where}:{line}: "{layer}" imports "{target}", which lies above it')
    return problems


def imported_layers(path: Path, root: Path) -> Iterator[tuple[int, str]]:
    """Line and layer of every import of a pia module, also inside functions and by name."""
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    for node in ast.walk(tree):
        for name in imported_names(node, path.relative_to(root)):
            parts = name.split(".")
            if parts[0] == "pia":
                yield node.lineno, layer_of(parts[1:], root)


def imported_names(node: ast.AST, where: Path) -> list[str]:
    """The dotted names that one node imports; relative ones made absolute."""
    match node:
        case ast.Import():
            return [alias.name for alias in node.names]
        case ast.ImportFrom():
            # The package of pia/a/b.py is pia.a, and so is that of pia/a/__init__.py.
            package = where.parent.parts[: len(where.parent.parts) + 1 - node.level] if node.level else ()
            base = ".".join([*package, *([node.module] if node.module else [])])
            return [f"{base}.{alias.name}" for alias in node.names]
        case ast.Call(func=ast.Attribute(attr="import_module") | ast.Name(id="import_module")):
            return [arg.value for arg in node.args[:1] if isinstance(arg, ast.Constant)]
    return []


def layer_of(parts: list[str], root: Path) -> str:
    """The layer of a name under pia; what is no module there is a name in pia/__init__.py."""
    if not parts:
        return "__init__"
    there = root / "pia" / parts[0]
    if parts[0] in RANK or there.is_dir() or there.with_suffix(".py").is_file():
        return parts[0]
    return "__init__"
