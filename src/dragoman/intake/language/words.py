"""The commonest small words of each language, and letters that only some of them use: what tells neighbours apart.

Written down for this package from the grammars of the languages: articles, prepositions, pronouns, conjunctions, auxiliaries.
A word that several languages share ("de", "in", "a") stands in the list of each: the language with the most of its words wins.
"""

from __future__ import annotations

from collections.abc import Mapping

ENGLISH = frozenset(
    """the of and to in a that is was for on with as by at from it its be has have had he his she her they their them we our you
    this which who will would not been were are an or but after about also said says over between into than more when if could
    should may might can there what before during under against while because since until through where both other i my me your
    do does did no so up out all one two new first last""".split()
)

LATIN: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "de": """der die das und ist nicht ein eine einen einem einer des dem den von zu zur zum mit auf für sich auch als bei
            nach aus dass daß im wird werden wurde wurden sind haben hat hatte noch nur wie oder aber über vor durch um sie er
            wir ihre seine kann sagte zwischen gegen""",
        "fr": """le la les des du de et est une un dans que qui pour sur au aux avec par ce cette ces il elle ils ont été pas plus
            se sont était leur leurs mais ou où comme selon après entre lors ainsi deux être fait nous sans son ses sa à""",
        "es": """el la los las de del que y en un una por con para se su sus al lo como más pero ha han fue sobre este esta entre
            también según desde hasta sin ser es son está están cuando muy ya dos había no le tras""",
        "it": """il lo la gli i le di del della dei delle degli dello da dal dalla che e è un una per con non in nel nella sul
            sulla si sono ha hanno come anche più ma al alla ai alle stato stata questo questa tra fra dopo essere ed suo sua""",
        "pt": """o a os as de do da dos das que e em no na nos nas um uma por para com não se ao à mais como mas foi são ser tem
            pelo pela seu sua entre também já está até quando muito sobre após segundo disse é""",
        "nl": """de het een en van ik te dat die in is niet zijn op aan met als voor er maar om hij ze ook bij nog uit naar heeft
            hebben wordt worden werd over door tussen tegen deze dit zich geen meer was na zal""",
        "sv": """och i att det som en på är av för med den till inte har de ett om var men sig så från han hon under kan ska eller
            mellan efter vid också sade säger hade blev skulle""",
        "nb": """og i det som en på er av for med til at ikke har de et om var men seg så fra han hun under kan skal eller mellom
            etter ved også sier ble hadde vil den dette disse""",
        "da": """og i det som en på er af for med til at ikke har de et om var men sig så fra han hun under kan skal eller mellem
            efter ved også siger blev havde vil den dette disse""",
        "fi": """ja on ei että se hän oli ovat mutta myös kun kuin joka mukaan ole olla ovat sekä tai jos niin hänen sen tämä
            tämän jotka jonka vuonna kanssa jälkeen välillä kertoi sanoi""",
        "pl": """i w na z że się nie do jest to o jak po od za przez dla są ma ale oraz jego jej który która które także był była
            było ze przed przy między już tym czy tylko podczas""",
        "cs": """a v na se že je s z do o i ve k po za jako ale by pro jsou byl byla bylo který která které jeho podle také mezi
            nebo při od ze až řekl uvedl už není""",
        "sk": """a v na sa že je s z do o i vo k po za ako ale by pre sú bol bola bolo ktorý ktorá ktoré jeho podľa tiež medzi
            alebo pri od zo až povedal uviedol už nie""",
        "ro": """și de la în a cu pe că nu din pentru este o un care mai au fost sunt se să prin după între dar sau al ale lui
            către fi ce ca despre până când această acest""",
        "hu": """a az és hogy nem is egy volt ez meg csak már de mint van el ki kell még lesz vagy után szerint között által azt
            ezt amely aki mert minden pedig közölte""",
        "tr": """ve bir bu da de için ile olarak olan daha çok gibi en ne ancak sonra kadar o ki her göre ise değil var arasında
            dedi etti oldu olduğunu söyledi karşı henüz yaptığı
            günü eden edildi tarafından üzerine devam ilgili ekledi belirtti""",
        "az": """və bir bu da də üçün ilə olan daha çox kimi ən ancaq sonra qədər o ki hər görə isə deyil var arasında dedi etdi
            olub edib olduğunu bildirib""",
        "id": """yang dan di ke dari untuk dengan pada ini itu tidak dalam akan adalah oleh juga sebagai telah bahwa karena atau
            ada kata mereka dia lebih antara setelah kepada sudah bisa""",
        "vi": """và của là có trong cho được không với các một người những đã này về từ để khi đến ra ở tại nhưng cũng như sẽ sau
            giữa ông""",
        "sq": """të e në dhe për me një që nga është i se u ka do më si janë ky kjo por nuk pas mes edhe duke tha""",
        "hr": """i u na je da se za su od s o kako koji koja koje što nije bi ali ili iz po do te ne će između nakon prije bio
            bila rekao također""",
        "sl": """in v na je da se za so od s z o ki ne tudi bi pa kot po iz med ali ni še ter bo pri ga bil bila dejal pred""",
        "lt": """ir į kad su iš yra ne tai kaip bei po dėl už nuo apie jis buvo jo bet ar taip pat tarp prieš sakė""",
        "lv": """un ir ar no par uz kas ka tas kā lai bet arī pēc vai to nav bija tika pie gan starp teica viņa
            viņš vēl sacīja līdz jau""",
        "et": """ja on ei et see ta oli ning kui ka mis oma kes aga või pärast vahel ole tema selle nende ütles poolt""",
        "ca": """el la els les de del i que en un una per amb no es ha és són com més però al als dels aquest aquesta entre segons
            va han seva també fins""",
        "sw": """na ya wa kwa ni la katika za kuwa cha hiyo huo hii baada kama alisema vya yake pia lakini kati""",
        "so": """iyo oo ah ee ka ku in ay uu waxaa la si soo u kala waa""",
    }.items()
}

CYRILLIC: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "ru": """и в не на что с по это как он к но из у за от так же для был была были его о об при или между после также во со
            до мы они которые который будет уже только""",
        "uk": """і в не на що з це як він до але із у за від та й для був була були його про при або між після також є ми вони
            які який буде вже тільки зі під""",
        "be": """і ў не на што з гэта як ён да але у за ад так для быў была былі яго пра пры або паміж пасля таксама ёсць мы яны
            якія які будзе ўжо толькі""",
        "bg": """и в не на че с по това как той към но от за се са да е при или между след също ще ние те които който беше вече
            само бъде със във""",
        "sr": """и у не на да са по то како он али из за од је су се или између после такође ће ми они који која које био била
            већ само""",
        "mk": """и во не на дека со по тоа како тој но од за се да е при или меѓу после исто ќе ние тие кои кој беше веќе само
            биде""",
        "kk": """және бұл мен бен да де үшін деп бір болды осы ол туралы арасында кейін бойынша""",
    }.items()
}

ARABIC: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "ar": """في من على إلى أن عن مع التي الذي هذا هذه بين بعد قبل كما قد ما لا كان كانت وقال وأضاف خلال ذلك إن أو حتى ولم""",
        "fa": """و در به از که این را با است برای آن یک تا می شد شده کرد کرده بود نیز های هم گفت باید خود پس بین""",
        "ur": """کے کی میں ہے اور سے کا کو پر نے کہ ہیں یہ اس ان بھی تھا تھے کر نہیں ایک گیا ہو جو کہا""",
        "ps": """د په او چې له ته سره دی کې دا هم نه یې ده کړی وي شوې""",
        "ckb": """لە و بە کە بۆ ئەم لەگەڵ ئەو بوو کرد دەکات هەر یان""",
    }.items()
}



def by_word(table: Mapping[str, frozenset[str]]) -> dict[str, tuple[str, ...]]:
    """A table of small words turned round: the languages in which each is one, by code."""
    words = sorted(frozenset().union(*table.values()))
    return {word: tuple(code for code in sorted(table) if word in table[code]) for word in words}


LETTERS: dict[str, tuple[str, ...]] = {
    "і": ("uk", "be", "kk"),
    "ї": ("uk",),
    "є": ("uk",),
    "ґ": ("uk",),
    "ў": ("be",),
    "ы": ("ru", "be", "kk"),
    "э": ("ru", "be", "kk"),
    "ё": ("ru", "be"),
    "ъ": ("ru", "bg"),
    "ђ": ("sr",),
    "ћ": ("sr",),
    "ј": ("sr", "mk"),
    "љ": ("sr", "mk"),
    "њ": ("sr", "mk"),
    "џ": ("sr", "mk"),
    "ѓ": ("mk",),
    "ќ": ("mk",),
    "ѕ": ("mk",),
    "қ": ("kk",),
    "ә": ("kk",),
    "ң": ("kk",),
    "ұ": ("kk",),
    "پ": ("fa", "ur", "ps", "ckb"),
    "چ": ("fa", "ur", "ps", "ckb"),
    "گ": ("fa", "ur", "ckb"),
    "ک": ("fa", "ur", "ps", "ckb"),
    "ی": ("fa", "ur", "ps", "ckb"),
    "ة": ("ar",),
    "ي": ("ar", "ps"),
    "ك": ("ar",),
    "ٹ": ("ur",),
    "ڈ": ("ur",),
    "ے": ("ur",),
    "ں": ("ur",),
    "ټ": ("ps",),
    "ښ": ("ps",),
    "ې": ("ps",),
    "ە": ("ckb",),
    "ێ": ("ckb",),
    "ۆ": ("ckb",),
    "ß": ("de",),
    "ä": ("de", "sv", "fi", "et", "sk"),
    "ã": ("pt", "vi"),
    "õ": ("pt", "et", "vi"),
    "ñ": ("es",),
    "å": ("sv", "nb", "da"),
    "ø": ("nb", "da"),
    "æ": ("nb", "da"),
    "ł": ("pl",),
    "ą": ("pl", "lt"),
    "ę": ("pl", "lt"),
    "ż": ("pl",),
    "ś": ("pl",),
    "ř": ("cs",),
    "ů": ("cs",),
    "ě": ("cs",),
    "ľ": ("sk",),
    "ĺ": ("sk",),
    "ô": ("sk", "fr", "pt", "vi"),
    "ă": ("ro", "vi"),
    "ș": ("ro",),
    "ț": ("ro",),
    "ő": ("hu",),
    "ű": ("hu",),
    "ı": ("tr", "az"),
    "ğ": ("tr", "az"),
    "ş": ("tr", "az"),
    "ə": ("az",),
    "đ": ("hr", "vi"),
    "ć": ("hr", "pl"),
    "ė": ("lt",),
    "ų": ("lt",),
    "ģ": ("lv",),
    "ķ": ("lv",),
    "ļ": ("lv",),
    "ņ": ("lv",),
    "ā": ("lv",),
    "ē": ("lv",),
    "ī": ("lv",),
    "ë": ("sq", "nl"),
}
"""Letters that are everyday in these languages and hardly met in the others of the same script."""

SCRIPTS = {
    "greek": "el",
    "armenian": "hy",
    "hebrew": "he",
    "devanagari": "hi",
    "bengali": "bn",
    "gurmukhi": "pa",
    "gujarati": "gu",
    "tamil": "ta",
    "telugu": "te",
    "kannada": "kn",
    "malayalam": "ml",
    "sinhala": "si",
    "thai": "th",
    "lao": "lo",
    "burmese": "my",
    "georgian": "ka",
    "hangul": "ko",
    "ethiopic": "am",
    "khmer": "km",
    "kana": "ja",
    "han": "zh",
}
"""Scripts of (mostly) one language in the news. Devanagari is also Nepali's and Marathi's: all are taken for Hindi."""
