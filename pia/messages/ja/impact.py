"""規則の変更の影響（pia rules impact）に関する文言。"""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "impact-side": (
        "「{text}」は、比べる規則として読めません",
        "規程の組@基準日（例: meguro@2020-07-13）か、規則のフォルダ:規程の組@基準日（例: own-rules:town@2026-04-01）を指定してください。",
    ),
}
