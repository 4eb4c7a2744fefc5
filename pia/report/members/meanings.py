"""What abbreviations and terms of the trade mean in general, for readers who can't be expected to know them.

The words are those of `rules/lexicons/jargon.yaml`; a test keeps the two together.
"""

from __future__ import annotations

# term -> (ja, en)
MEANINGS: dict[str, tuple[str, str]] = {
    "LGWAN": ("地方公共団体だけをつなぐ、インターネットから切り離された専用の通信網。",
              "A network for local governments only, apart from the internet."),
    "VPN": ("通信を暗号化などで守り、専用の回線のように使う仕組み。", "A way to use a shared line as if it were one's own, usually by encryption."),
    "IP-VPN": ("通信事業者の閉じた網の中で、利用者ごとに通信を分けるVPN。", "A VPN inside a carrier's closed network."),
    "IPsec": ("通信の内容を暗号化し、改ざんを見つける方式。", "A scheme that encrypts traffic and detects changes to it."),
    "TLS": ("ウェブなどの通信を暗号化し、相手が本物か確かめる方式。", "A scheme that encrypts web and similar traffic and checks the other side."),
    "RFI": ("情報提供依頼。調達の前に、事業者に実現の方法や費用の見当を尋ねること。", "Request for information: asking firms for methods and rough costs before procurement."),
    "RFP": ("提案依頼。調達に当たり、要件を示して事業者に提案を求めること。", "Request for proposals: asking firms for an offer that meets stated requirements."),
    "SLA": ("サービス水準の合意。稼働率や復旧の時間などを契約で約束すること。", "Service level agreement: promised availability, recovery times and the like."),
    "RTO": ("目標復旧時間。止まってから使えるようになるまでの目標の時間。", "Recovery time objective: how long an outage may last."),
    "RPO": ("目標復旧時点。障害のとき、どの時点のデータまで戻せればよいかの目標。", "Recovery point objective: how much recent data may be lost."),
    "SaaS": ("事業者が動かす業務ソフトを、通信回線を通じて利用するサービス。", "Software that a provider runs and that is used over a line."),
    "PaaS": ("事業者が動かす、ソフトを載せるための土台を利用するサービス。", "A platform that a provider runs, on which one's own software is placed."),
    "IaaS": ("事業者の機器や通信の設備を、回線を通じて利用するサービス。", "Machines and networks of a provider that are used over a line."),
    "ASP": ("業務ソフトを回線を通じて提供する事業者、またはそのサービス。", "A provider of software over a line, or its service."),
    "API": ("ほかのソフトから機能やデータを呼び出すための取決め。", "An agreed way for one program to call another."),
    "UPS": ("無停電電源装置。停電のとき、しばらく電気を送り続ける装置。", "A supply that bridges a power cut for a while."),
    "BCP": ("業務継続計画。災害などのときも大事な業務を続けるための計画。", "Business continuity plan: how vital work goes on in a disaster."),
    "CSIRT": ("情報セキュリティの事故に対応する組織内の班。", "The team that deals with security incidents."),
    "CISO": ("最高情報セキュリティ責任者。組織全体の情報セキュリティに責任を負う者。", "The officer responsible for the security of information."),
    "VDI": ("手元の端末には画面だけを送り、データはサーバーに置く仕組み。", "Virtual desktops: only the picture reaches the terminal, data stays on the server."),
    "RPA": ("人が画面で行う定型の操作を、ソフトに代わりにさせる仕組み。", "Software that repeats routine work at the screen in a person's place."),
    "OCR": ("画像の文字を読み取り、文字データにする仕組み。", "Reading letters from images into text."),
    "Tier": ("データセンターの設備の水準を表す段階。数が大きいほど止まりにくい。", "A grade of data centre equipment; the higher, the less often it stops."),
    "ティア": ("データセンターの設備の水準を表す段階。数が大きいほど止まりにくい。", "A grade of data centre equipment; the higher, the less often it stops."),
    "JDCC": ("日本データセンター協会。設備の水準の基準を定めている。", "The Japan Data Center Council, which sets a standard for facilities."),
    "ISMS": ("情報セキュリティを組織として管理する仕組み。第三者の認証がある。", "An organisation's system for managing security; it can be certified."),
    "ISMAP": ("政府が求める安全の基準を満たすクラウドサービスを登録する制度。", "The government's register of cloud services that meet its security standard."),
    "FISC": ("金融情報システムセンター。金融機関の安全対策の基準を定めている。", "The centre that sets security standards for financial institutions."),
    "CRYPTREC": ("電子政府で使うことを推奨する暗号を評価し、一覧にする取組。", "The project that lists the ciphers recommended for government use."),
    "Pマーク": ("プライバシーマーク。個人情報の保護体制を整えた事業者を第三者が認める制度。", "PrivacyMark: certification of firms that protect personal data."),
    "HER-SYS": ("新型コロナウイルス感染者等の情報を国・自治体・医療機関で共有する国のシステム。", "The state's system for sharing information on people with COVID-19."),
    "NESID": ("感染症の発生を国に報告し、集計するシステム。", "The state's system to which infectious diseases are reported."),
    "PCR": ("病原体の遺伝子を増やして、その有無を調べる検査の方法。", "A test that multiplies a pathogen's genes to see whether it is there."),
    "オンプレミス": ("機器を自分の施設に置いて運用すること。", "Running machines on one's own premises."),
    "マルチテナント": ("一つの設備やソフトを、複数の利用者が区切って共用すること。", "Several customers sharing one system, kept apart in it."),
    "ハウジング": ("自分の機器を、事業者のデータセンターに預けて置くこと。", "Placing one's own machines in a provider's data centre."),
    "FAX": ("紙の文書を電話回線で送る装置。宛先の番号を誤ると他人に届く。", "Sends paper over the telephone line; a wrong number reaches somebody else."),
    "SNS": ("人と人のつながりを作り、やり取りをするインターネット上のサービス。", "A social network on the internet."),
    "PIA": ("特定個人情報保護評価などの、個人の権利利益への影響を事前に評価すること。", "Assessing beforehand how people's rights are affected."),
    "USB": ("機器をつなぐ規格。USBメモリは小さく、紛失や盗難のおそれがある。", "A plug for devices; USB sticks are small and easily lost."),
}  # fmt: skip

# term -> longer words in which it does not count.
OTHER_WORDS: dict[str, tuple[str, ...]] = {
    "RFI": ("surfing", "interfi"), "SLA": ("legislation", "legislative", "translat", "island", "slash"),
    "RTO": ("cartoon",), "RPO": ("purpose", "corporat", "interpo", "airport"),
    "ASP": ("aspect", "aspir", "grasp", "clasp"), "API": ("rapid", "capital", "therapi"),
    "UPS": ("groups", "backups", "setups", "upset", "upstream", "upside"), "OCR": ("democracy",),
    "Tier": ("frontier", "prettier", "courtier"), "ティア": ("フロンティア", "ボランティア"),
    "ISMS": ("organisms", "mechanisms"), "FISC": ("fiscal",), "PIA": ("piano",), "FAX": (), "SNS": (),
}  # fmt: skip
