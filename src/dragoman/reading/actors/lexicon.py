"""Words of office, of rank and of belonging: closed lists, in lower case."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


OFFICES = _words(
    """
    president premier chancellor minister secretary king queen emir amir sultan pope leader chief head spokesman
    spokeswoman spokesperson ambassador envoy speaker governor mayor chairman chairwoman chairperson director
    commissioner negotiator prince princess adviser advisor representative prosecutor taoiseach president-elect
    undersecretary mediator coordinator monarch pm commander treasurer candidate consul rapporteur ayatollah sheikh
    sheik caliph marshal vice-president co-chair co-chairman nsa administrator dictator strongman ruler assistant
    """
)
"""Heads of a title that one person holds."""
PERSONS = _words(
    """
    official diplomat source lawmaker legislator politician officer general aide delegate senator congressman
    congresswoman counterpart deputy captain colonel admiral lieutenant major brigadier sergeant analyst expert
    professor activist journalist reporter economist correspondent researcher fellow dissident businessman lawyer
    veteran cleric rebel rep congressperson mp judge cardinal archbishop bishop imam rabbi astronaut billionaire
    singer author historian writer editor founder ceo soldier insurgent militant fighter interlocutor witness observer
    newsman guerrilla foreigner
    """
)
"""Heads of a title or description that many hold."""
PLURALS = {
    "presidents": "president", "assistants": "assistant", "premiers": "premier", "chancellors": "chancellor",
    "ministers": "minister", "secretaries": "secretary",
    "kings": "king", "leaders": "leader", "chiefs": "chief", "heads": "head", "spokesmen": "spokesman",
    "spokespersons": "spokesperson",
    "spokespeople": "spokesperson", "ambassadors": "ambassador", "envoys": "envoy", "governors": "governor", "mayors": "mayor",
    "chairmen": "chairman", "directors": "director", "commissioners": "commissioner", "negotiators": "negotiator",
    "princes": "prince",
    "advisers": "adviser", "advisors": "adviser", "representatives": "representative", "mediators": "mediator",
    "commanders": "commander",
    "officials": "official", "diplomats": "diplomat", "sources": "source", "lawmakers": "lawmaker", "legislators": "legislator",
    "politicians": "politician", "officers": "officer", "generals": "general", "aides": "aide", "delegates": "delegate",
    "senators": "senator", "congressmen": "congressman", "counterparts": "counterpart", "deputies": "deputy",
    "analysts": "analyst",
    "experts": "expert", "activists": "activist", "observers": "observer", "monitors": "observer", "rulers": "ruler",
    "interlocutors": "interlocutor", "sherpas": "sherpa", "coordinators": "coordinator", "interpreters": "interpreter",
}  # fmt: skip
INSTITUTIONS = _words(
    """
    office council ministry committee department cabinet delegation bureau agency parliament assembly party commission
    service mission secretariat board bank fund court negotiations opposition faction movement army staff presidency
    administration senate duma congress congressional corporation directorate intelligence institute university centre
    center organization organisation team bloc coalition group forces
    """
)
"""What a head is the head of: "head of the opposition delegation"."""
MINISTRIES = _words("ministry ministries")
ORGANS = _words(
    """
    government authorities side administration regime leadership delegation cabinet junta presidency team
    negotiators-team monarchy
    """
)
"""With a state before them they mean the state."""
GROUPS = _words(
    """
    opposition rebels separatists insurgents militants fighters protesters demonstrators forces army military troops
    navy parliament embassy consulate mission factions groups parties militia militias guerrillas activists coalition
    """
)
"""Bodies of people that may act apart from the state."""
SIDES = _words(
    """
    sides parties countries leaders nations presidents ministers delegations governments states teams neighbours
    neighbors allies capitals diplomats men powers
    """
)
"""After "both" or "the two"."""
BEFORE = _words(
    """
    foreign prime vice deputy defense defence finance interior economy trade energy national security special chief
    press state high supreme crown presidential permanent under assistant first second general external affairs home
    health justice agriculture infrastructure culture policy union peace nuclear humanitarian political military
    government senior top regional joint main lead principal executive parliamentary opposition rebel ministry
    department office palace communications republican democratic labour labor conservative party homeland environment
    climate transport tourism education oil commerce treasury investment intelligence spy army navy air force police
    relief aid refugee rights human watchdog disarmament sanctions hostage border election separatist de facto
    provincial faction bloc council planning development house majority minority whip cabinet civil honorary
    plenipotentiary
    """
)
"""Words that belong to a title when they stand right before its head."""
STATUS = _words(
    """
    former then acting interim outgoing incoming ex ousted deposed late caretaker exiled disgraced longtime veteran
    designate elect self-proclaimed self-declared embattled
    """
)
GENERIC = _words(
    """
    senior top high-ranking unnamed unidentified anonymous another several some many other certain unspecified
    prominent leading high-level key
    """
)
DETERMINERS = _words(
    """
    the a an his her their its our this that these those both two three four five six seven some several many any all
    no another my your new next future current visiting
    """
)
PLURAL_DETERMINERS = _words("both two three four five six seven some several many all these those various")
HONORIFICS = _words(
    """
    mr mrs ms miss dr sir lord lady dame sheikh sheik ayatollah gen col sen rep prof rev lt maj capt sgt adm gov hon
    madam mullah comrade messrs president-elect imam brig cmdr sayyid amb pres mme monsieur sec congressman
    congresswoman senator
    """
)
PARTICLES = _words(
    """
    al el bin ibn von van de der del della da dos das du di la le ben abu ul ur den ter bint ould al- ash as ad an os
    y e af zu st ad-
    """
)
AFTER_HEAD = {
    "secretary": _words("general"), "director": _words("general"), "attorney": _words("general"), "governor": _words("general"),
    "minister": _words("designate counsellor"), "president": _words("elect"), "commissioner": _words("general"),
    "consul": _words("general"), "chancellor": _words("designate"), "premier": _words("designate"),
}  # fmt: skip
PORTFOLIOS = _words(
    """
    state defense defence war treasury foreign external finance interior justice energy trade commerce economy affairs
    agriculture internal intelligence national homeland the government parliament international europe health
    transport infrastructure culture labor labour education policy relations security
    """
)
"""After "minister of", "secretary of", "minister for"."""
MONTHS_AND_DAYS = _words(
    """
    january february march april june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun
    christmas easter ramadan passover eid thanksgiving hanukkah nowruz independence
    """
)
NOT_NAMES = MONTHS_AND_DAYS | _words(
    """
    western eastern northern southern central european arab arabs african asian latin nordic baltic balkan muslim
    muslims islamic christian christians jewish jews catholic orthodox sunni sunnis shiite shiites shia kurdish kurds
    islamist islamists zionist communist socialist soviet nazi i ii iii iv v vi vii viii ix x xi internet web twitter
    photo photos video image reuters gmt est edt local am pm tv covid covid-19 god allah bible quran koran english
    spanish mandarin earth european-led un-led uk-led french-led us-led pro anti non ex mid read update updated
    breaking live watch exclusive analysis opinion editorial source sources sign subscribe follow share related more
    also advertisement story continues copyright mr mrs ms dr sir north south east west hispanic republican
    republicans democrat democrats democratic conservative conservatives labour liberal green olympic olympics nobel
    world cold great first second third new old cyber monday's transatlantic atlantic pacific euro dollar dollars
    """
)
COMMON = _words(
    """
    the a an and or but if in on at by for from to of with as is are was were be been it he she they we you i this
    that these those his her their its our my your who what when where why how which while after before since until
    because although though however meanwhile later earlier then now also still yet so such not no nor never ever only
    just even both all some many most more several few other others another any each every one two three four five six
    seven eight nine ten hundreds thousands dozens last next first second third today yesterday tomorrow tonight
    despite during following amid among under over between through without within against about across according
    around asked speaking talks talk meeting meetings peace officials diplomats sources analysts experts critics
    supporters observers leaders government governments president minister ministers foreign prime secretary state
    spokesman spokeswoman statement statements reports report news media press military forces troops police security
    opposition rebels activists protesters people man woman men women there here once again instead moreover
    furthermore additionally nevertheless nonetheless thus therefore hence indeed perhaps maybe soon recently
    currently previously finally separately elsewhere overall together let lets please thank thanks yes well have has
    had do does did will would could should may might must can shall being having seeing given citing adding noting
    saying sanctions nuclear economic political global international regional local national federal joint special
    general high senior top former new old young big large small good bad long short early late past present future
    recent current like unlike per via upon toward towards onto into off out up down war wars world country countries
    nation nations city cities town region border air army navy house white red black blue green text full key main
    major minor photo file images image video watch read listen share us them him me whom whose whatever whoever
    whenever wherever either neither nobody everyone everybody someone anyone nothing everything something anything
    none much less least half part parts
    """
)
"""Words that open sentences without being names."""
SPEAKS = _words(
    """
    said says told tells added adds warned warns announced announces stated states noted notes stressed stresses
    insisted urged urges called calls met meets visited visits arrived replied responded argued claimed admitted
    confirmed denied rejected accused praised thanked welcomed expressed discussed underlined emphasized emphasised
    explained recalled tweeted wrote vowed pledged promised hopes hoped wants wanted agreed signed proposed suggested
    will would has had is was also spoke speaks hosted hosts invited congratulated reiterated reaffirmed condemned
    declared asked asks acknowledged conceded concluded continued cautioned criticized criticised denounced dismissed
    """
)
BESIDE_PERSONS = _words(
    "met meet meets meeting told tells asked said says with received hosted invited invite phoned called by and"
)
"""Right before a name that the encoder reads as a person's, they make it that of somebody who acts."""
GIVEN = _words(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark
    donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary
    nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond
    jack dennis jerry tyler aaron jose adam nathan henry peter zachary douglas harold kyle noah carl arthur gerald
    roger keith jeremy terry lawrence sean christian austin jesse dylan bruce ralph roy alan mary patricia jennifer
    linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna
    michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley
    emma brenda pamela nicole anna samantha katherine christine helen debra rachel carolyn janet maria catherine
    heather diane olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah
    megan cheryl jacqueline martha madison teresa gloria sara janice ann kathryn abigail sophia frances jean alice
    judy isabella julia grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris
    kayla alexis lori marie mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein hasan omar ibrahim
    khalid abdullah abdul abdel mustafa mahmoud yusuf youssef saad saeed said tariq karim nabil samir walid faisal
    salman sultan hamad sergei sergey vladimir dmitry dmitri alexei alexey andrei andrey mikhail nikolai ivan igor
    oleg yuri viktor boris anatoly vasily konstantin maxim pavel roman anton artem denis ilya kirill leonid svetlana
    natalia olga elena tatiana irina ekaterina yulia volodymyr oleksandr andriy serhiy dmytro mykola petro oleksiy
    viktoriya yuriy mykhailo iryna olena hans klaus wolfgang jurgen heinz stefan andreas markus martin sebastian
    florian frank-walter jens uwe karl friedrich ursula annalena heiko sigmar franz pierre jacques francois emmanuel
    nicolas laurent michel bernard philippe alain gerard claude henri andre luc marc yves giuseppe matteo mario silvio
    paolo marco giorgia luigi antonio carlos juan luis miguel pedro jorge fernando javier francisco alejandro manuel
    rafael raul diego pablo sergio ricardo eduardo roberto alberto enrique gustavo hugo evo dilma lula jair mahathir
    recep ahmet mehmet mevlut binali hakan kemal ehud avigdor yitzhak shimon moshe naftali yair tzipi avi danny park
    kim lee choi moon chung yoon xi wang li zhang liu hu wen yang zhao chen geng hua shinzo taro fumio yoshihide
    junichiro naoto narendra manmohan rajnath sushma rahul sonia pranab imran nawaz shehbaz asif pervez benazir hamid
    ashraf hina bilawal mahinda kofi ban ki goodluck muhammadu olusegun cyril thabo nelson emmerson uhuru raila yoweri
    ellen macky alassane felix idriss hailemariam abiy meles salva riek isaias tony gordon nigel nicola ed nick bill
    hillary barack joe mike steve chuck mitch lindsey bernie ted rand newt mitt rex jared ivanka tommy jake antony
    kurt brett zalmay condoleezza colin madeleine lakhdar staffan geir jan
    """
)
"""Given names common in the news; those of the table's persons are added to them."""
PLAIN_SURNAMES = _words(
    """
    may march major brown king hu so will bush hunt price power rice hook miller grant baker cook young long day case
    fox gates marcos hague sharif khan west green white black rose stone wood hill park moon sun song han ma li hale
    burns kidd bruce straw key english gore reed little best cross field fields ford hope high paul page banks bell
    bond booth wall ward strong short small swift summers winter winters snow frost bishop pope prince knight law love
    paine pence perry post rush sharp shore singer taylor walker weaver wolf michel costa ali ahmed mohammed muhammad
    hassan hussein abdullah ibrahim salman khalid mansour saad omar santos silva lopez garcia rodriguez martinez
    gonzalez perez sanchez castro cruz wong lee kim wang zhang liu chen yang lin ho tan nguyen tran charles philip
    william george henry edward juan james david michael peter john joseph thomas alexander albert victoria elizabeth
    harris johnson smith williams jones davis wilson moore anderson jackson thompson martin clark lewis robinson scott
    adams nelson carter mitchell turner stewart morris murphy jordan hamilton sullivan wallace cole bolton kelly ryan
    barnes ross henderson patterson hughes simmons barrack hammer waltz austin milley graham mattis lodge franklin
    lincoln washington madison dean rubin
    """
)
"""Surnames that are words or too common: they need a title or an earlier full mention."""
ORG_HEADS = _words(
    """
    ministry council party university institute agency committee commission court bank army front movement union
    association organization organisation centre center foundation corporation inc company department bureau embassy
    parliament assembly congress senate federation alliance coalition forces brigade brigades guard guards times post
    journal radio television network fund club league authority service board mission tribunal secretariat directorate
    academy college faction bloc corps command militia group ltd press media society chamber observatory
    initiative-group cabinet task-force delegation presidium politburo consulate school church
    """
)
PLACE_HEADS = _words(
    """
    sea strait straits river lake mountain mountains airport hotel palace street square island islands province oblast
    district valley peninsula gulf bay ocean desert airfield base port canal village avenue heights hills region
    county city town building hall resort castle park crossing border camp coast cape
    """
)
THING_HEADS = _words(
    """
    agreement agreements accord accords treaty pact summit conference talks war day prize convention protocol
    protocols declaration memorandum statement resolution act law plan forum dialogue process format games olympics
    cup deal initiative award medal order policy doctrine program programme project strategy report review partnership
    framework compact charter constitution roadmap road map week year century revolution spring uprising crisis
    euromaidan mission-statement readout remarks communique meeting session round election elections referendum vote
    debate house-bill bill amendment fund-raiser ceremony anniversary visit trip call spokesman war's exercise
    exercises operation series season festival mass mosque cathedral church stadium class missile rocket system
    airlines flight virus corridor pipeline stream belt
    """
)
BIRD = _words(
    """
    roast roasted sandwich sandwiches dinner dinners breast breasts stuffed thanksgiving butterball leftover leftovers
    trot vulture vultures gobbler wild cooked frozen
    """
)
US_GEORGIA = _words(
    """
    senator senators governor congressman congresswoman legislature voters republican republicans democrat democrats
    runoff atlanta savannah augusta macon tech bulldogs primary ballot rep sen peach
    """
)
PREPOSITIONS_OF_PLACE = _words("""
    in at near from to into outside around across via toward towards through inside onto for leaving left depart
    departs departed departing visiting visited reached visit leave reaching
""")
