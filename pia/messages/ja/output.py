"""ファイルへの書出しに関する文言。コード -> (何が問題か, どうすればよいか)。"""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    "output-is-a-directory": (
        "書出し先がファイルではなくフォルダです",
        "フォルダの名前の後にファイル名まで指定してください。",
    ),
    "output-folder-not-found": (
        "書出し先のフォルダがありません",
        "フォルダを先に作るか、書出し先の名前を確かめてください。",
    ),
    "output-no-space": (
        "書出し先に空きがないため書き出せません",
        "空きを作るか、別の場所を指定してください。元のファイルは変わっていません。",
    ),
    "output-not-writable": (
        "書出し先に書き込めません",
        "書込みの権限があるか、他のアプリで開いたままになっていないか確かめてください。元のファイルは変わっていません。",
    ),
    "pdf-needs-extra": (
        "PDF を作るための部品が入っていません",
        'pip install "pia-checklist[pdf]" で入れるか、.html を書き出してブラウザーから印刷してください。',
    ),
    "pdf-lacks-glyphs": (
        "書体にない文字か外字があります（{chars}）",
        "PDF は作りましたが、その文字は正しく表示されず、PDF/UA-1 と PDF/A-2a の検査は行っていません。文字を置き換えるか、印刷したものに書き添えてください。",
    ),
    "docx-needs-extra": (
        "Word のファイルを作るための部品が入っていません",
        'pip install "pia-checklist[office]" で入れるか、.html を書き出してください（Word でも開けます）。',
    ),
    "xlsx-needs-extra": (
        "Excel のファイルを作るための部品が入っていません",
        'pip install "pia-checklist[office]" で入れるか、--format csv にしてください。',
    ),
    "xlsx-needs-output": (
        "Excel のファイルは画面に出せません",
        "-o の後に、書き出すファイルの名前を指定してください。",
    ),
}
