"""点検項目の分析に関する文言。コード -> (何が問題か, どうすればよいか)。"""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "analysis-needs-extra": (
        "点検項目の分析に使うソルバーが入っていません",
        'pip install "pia-checklist[analysis]" で追加してください。',
    ),
    "analysis-mismatch": (
        "点検項目「{text}」の判定 {verdict} について、式とエンジンが食い違っています（エンジンの判定: {got}）",
        "pia の誤りです。項目と pia --version の表示を開発者に知らせてください。この項目の分析結果は使わないでください。",
    ),
    "examples-not-writable": (
        "「{text}」に例題を書き出せません",
        "書込みのできるフォルダを指定してください。",
    ),
}
