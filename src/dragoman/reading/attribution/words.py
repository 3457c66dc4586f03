"""Closed classes of English words that the patterns of attribution ask for; all in lower case with straight apostrophes."""

from __future__ import annotations

DOUBLE_OPENERS = frozenset(("“", "„", "«", "``", '"', "''", "‟"))
DOUBLE_CLOSERS = frozenset(("”", "»", "''", '"', "“"))
MARKS = DOUBLE_OPENERS | DOUBLE_CLOSERS | {"'", "‘", "’"}
STOPS = frozenset((".", "!", "?", ";", "…", "..."))
DASHES = frozenset(("—", "–", "-", "--", "―"))
HAVE = frozenset("has have had having 've".split())
BE = frozenset("is are was were be been being am 're 'm".split())
DO = frozenset("do does did".split())
MODALS = frozenset("will would can could may might must shall should wo ca 'll 'd cannot".split())
AUXILIARIES = HAVE | BE | DO | MODALS
NEGATIONS = frozenset("not n't never neither nor no hardly".split())
ADVERBS = frozenset(
    """also then later earlier still now already again once often just only even long always ever repeatedly recently previously
    reportedly simply further firmly publicly privately formally officially clearly openly flatly explicitly strongly bluntly
    quickly immediately subsequently consistently frequently sometimes separately specifically certainly really similarly
    first twice yet there so too instead actually initially finally falsely famously personally jokingly merely indeed
    vehemently categorically emphatically likewise meanwhile today yesterday tonight since generally largely apparently
    effectively essentially specifically solemnly directly sharply angrily""".split()
)
PRONOUNS = frozenset("he she they it i we you".split())
SINGULAR_PERSONS = frozenset("he she".split())
RELATIVES = frozenset("who which that whom".split())
QUANTIFIERS = frozenset(
    "some many others most several few both one all neither none another everyone someone nobody anyone".split()
)
DEMONSTRATIVES = frozenset("this that these those".split())
POSSESSIVES = frozenset("his her its their my our your".split())
DETERMINERS = frozenset("the a an another each every no any some".split()) | POSSESSIVES | DEMONSTRATIVES
INTERROGATIVES = frozenset("whether if how why what when where who which whom whose".split())
SUBORDINATORS = frozenset(
    """after before when while although though because since as if until unless once where whereas even that than whether
    why how what so because""".split()
)
COORDINATORS = frozenset("and but or yet nor".split())
PREPOSITIONS = frozenset(
    """of in on at by for with from to about into over under against between among during through within without toward
    towards upon across behind amid despite via per around near outside inside beyond off above below following
    regarding concerning including""".split()
)
NOUN_LINKS = frozenset("of for at from in on with to and & between".split())
"""Words that may stand inside one noun phrase, between its head and what follows it."""
DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. today yesterday tonight""".split()
)
RECIPIENTS = frozenset(
    """reporters journalists lawmakers me us him her them you supporters correspondents media press parliament congress
    deputies senators voters viewers readers investors everyone people""".split()
)
SAYING_PLACES = frozenset(
    """statement interview news press briefing conference speech address remarks tweet post letter email e-mail message
    telegram report article column op-ed memo facebook twitter television tv radio statements interviews telephone phone
    call comments remark parliament broadcast conversation blog comment telegraph declaration communique""".split()
)
"""What one says something in: "in a statement", "at a news conference", "on television"."""
COMMON_VERBS = frozenset(
    """said says told made makes make met meets meet took takes take went goes go got gets get came comes come gave gives give
    became becomes left leaves kept keeps held holds won wins lost began begins led leads ran runs saw sees knew knows thought
    thinks found finds put sent sends brought bought built felt let lets stood stands sat spoke speaks wrote writes read
    remains remained became shows show want wants need needs seems appears looks plans hopes says believes did does do
    know think see feel believe hope seem appear have""".split()
)
