"""What the words right beside a title, or its own, say of its kind: patterns by kind, for :mod:`.plain_kinds`."""

from __future__ import annotations

import re

from newsextract.components.release import seasons

_FORMAT = r"(?:TV|television|web|drama|comedy|crime|limited|anthology|reality|animated|original|streaming|docu|mini)"
_N = (
    r"(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve|\d{1,2})"
)
_NTH = seasons.LATER
_FESTIVAL = r"(?:Sundance|Cannes|Venice|TIFF|Tribeca|Berlinale|Rotterdam|Toronto|Telluride|Locarno|Hot Docs|SXSW)"
_STUDIO = r"(?:A24|Lionsgate|Universal|Warner Bros\.?|(?:Fox )?Searchlight|Focus Features|Blumhouse|Pixar|DreamWorks|Illumination|Bleecker Street|GKIDS)"
_AWARD = r"(?:Tony|Olivier|Obie)"
_HOUSE = (
    r"(?:Almeida|Old Vic|Young Vic|Donmar(?: Warehouse)?|Garrick|Criterion|Lyceum|Royal Court|Dorfman|Olivier|Lyttelton|Palladium|Gielgud"
    r"|Aldwych|Duchess|Noël Coward|Hampstead Theatre|Kiln|Bush|Orange Tree|Menier|Barbican|Crucible|Royal Exchange|Traverse|Wyndham[’']s"
    r"|Harold Pinter|Sadler[’']s Wells|Coliseum|Bridge Theatre|Chichester)"
)
# In parts, and yet no series
_NO_SERIES = (
    r"(?:telemovie|telefilm|film|movie|documentary|special|podcast|novel|play\b|radio|audio|book|trilogy|story|album"
    r"|concert|opera|musical|game|adaptation|investigation)"
)
# The noun stands right before the title.
BEFORE = (
    (
        "film",
        re.compile(
            r"\b(?:(?:TV|television|Lifetime|Hallmark|made-for-TV|short|feature|concert) (?:movie|film)s?"
            r"|(?:the|[’']s|this|\d{4}|new|upcoming) (?:[\w-]+ )?(?:film|movie|biopic)"
            r"|telemovie|telefilm|slasher|(?:debut|directorial) (?:feature|debut)|(?:action|horror|superhero) film),? [“\"'‘]?\Z"
        ),
    ),
    (
        "series",
        re.compile(
            rf"\b(?:{_FORMAT}[ -]?series|(?:TV|television|reality|talk|game|quiz|panel) show|miniseries|docuseries|sitcom|soap opera|telenovela"
            r"|[Ss]eason (?:one|two|three|four|five|\d{1,2}) of|episodes? of)(?: the)?,? [“\"'‘]?\Z"
        ),
    ),
    # "The fantasy film Smoke", "her Oscar for Smoke"; "has left to film Smoke" is of any, and so is a biopic in parts
    (
        "film",
        re.compile(
            r"(?<!\bto )(?<!-part )(?<!-part TV )\b(?:film|movie|flick|biopic)(?: (?:called|titled|entitled))?,? [“\"'‘]?\Z"
            r"|\b(?:Oscars?|Academy Awards?) for [“\"'‘]?\Z"
            r"|\b(?:Oscar|Academy Award)[- ](?:winn|nominat)\w+ (?:[\w-]+ ){0,2}[“\"'‘]?\Z"
            # "Cannes prize winner Smoke", "the indie Ash", "director Ann Lee's Peat"
            rf"|\b{_FESTIVAL}(?: Film Festival)?[ -](?:prize[- ]?winner|winner|hit|darling|favou?rite|entry|breakout|sensation|opener)s?,? [“\"'‘]?\Z"
            r"|\b(?:[Ii]ndie|[Bb]lockbuster|(?:[Ff]irst|second|sophomore|debut) feature|superhero epic|creature feature),? [“\"'‘]?\Z"
            # "Pixar's Smoke", "the network premiere of Ash", "next seen on the big screen in Peat", "an Ann Lee starrer Smoke"
            rf"|\b{_STUDIO}(?:[’']s?| (?:comedy|horror|picture|sequel|western)) (?:[\w-]+ ){{0,2}}[“\"'‘]?\Z"
            r"|\b(?:network|terrestrial|TV|television|satellite) premi[eè]re of (?:the )?(?:[\w-]+ ){0,2}[“\"'‘]?\Z"
            r"|\b(?:[Oo]n the big screen|[Ii]n cinemas|movie role|film debut|feature debut|directorial debut)[^.;\n]{0,60} (?:in|with) [“\"'‘]?\Z"
            r"|\bstarrer,? [“\"'‘]?\Z"
            r"|\b(?:[Dd]irector|[Ff]ilmmaker) (?:[A-Z][\w’.-]+ ){0,2}[A-Z][\w.-]+[’']s? [“\"'‘]?\Z"
        ),
    ),
    # "An Olivier for Smoke", "the Broadway hit Ash", "on stage she has been in Peat", "the company of Smoke"
    (
        "play",
        re.compile(
            rf"\b{_AWARD}(?:s|[’']s)?(?: [Aa]wards?)?(?: (?:nomin\w+|nods?))? (?:for|in) (?:her |his |their )?(?:[\w-]+ ){{0,3}}[“\"'‘]?\Z"
            rf"|\b{_AWARD}(?: [Aa]ward)?[- ](?:winn\w+|nominat\w+) (?:(?:play|musical|hit|revival) )?[“\"'‘]?\Z"
            rf"|\b{_HOUSE}[’']s (?:[\w-]+ ){{0,2}}[“\"'‘]?\Z"
            r"|\b(?:[Oo]n (?:the )?stage|[Oo]n Broadway|[Ii]n the West End|[Ss]tage credits|[Tt]heatre (?:work|credits)|RSC[’']s|National Theatre[’']s)"
            r"(?: (?:includes?|including|she|he|was|has|been|in|are|as|appeared|production of))*:? [“\"'‘]?\Z"
            r"|\b(?:(?:touring|acclaimed|stage|Broadway|West End) production|company|national tour) of (?:the )?[“\"'‘]?\Z"
        ),
    ),
    ("game", re.compile(r"\b(?:(?<!ball )games?|RPG)(?: called)?,? [“\"'‘]?\Z")),
    (
        "song",
        re.compile(
            r"\b(?:song|single|ballad|anthem|(?:opening|ending|closing) theme)(?: (?:called|titled))?,? [“\"'‘]?\Z"
            r"|\b(?:sang|sings?|duett?ed on) [“\"'‘]\Z"
            # "The ending, “Smoke”", "performed “Ash”", "whose video for ‘Peat’"
            r"|\b(?:(?:[Tt]he|[Ii]ts) (?:opening|ending)|OP|ED),? [“\"'‘]\Z"
            r"|\b(?:cover(?:s|ed)?(?: (?:of|version of))?|perform(?:s|ed|ing)?|(?:music )?video for|lyrics (?:of|to)|remix of) [“\"'‘]\Z"
        ),
    ),
    (
        "album",
        re.compile(
            r"\b(?:album|LP|EP|mixtape)(?: (?:called|titled))?,? [“\"'‘]?\Z|\brecord (?:is )?(?:called|titled) [“\"'‘]?\Z"
        ),
    ),
    # One part of a run has a title of its own
    ("other", re.compile(r"\bpodcast,? [“\"'‘]?\Z|\bepisode,? [“\"'‘]\Z")),
    ("book", re.compile(r"\b(?:cookbook|autobiography|novella|short story),? [“\"'‘]?\Z")),
    # "A pilot like “Smoke”", "the Emmy-winning Ash"
    (
        "series",
        re.compile(
            r"\bpilots? (?:like |called |titled |for )?[“\"'‘]?\Z|\bEmmy(?: [Aa]ward)?[- ](?:winn|nominat)\w+ (?:[\w-]+ ){0,3}[“\"'‘]?\Z"
        ),
    ),
    # "The six-part mystery Smoke", "for six seasons of Smoke", "the new series of Smoke"
    (
        "series",
        re.compile(
            rf"\b{_N}-part(?:er)?,? (?:(?!{_NO_SERIES})[\w’'-]+,? ){{0,4}}[“\"'‘]?\Z"
            rf"|\b(?:{_N}|more|all|both|of|earlier|previous|later|new) (?:seasons|series) of (?:the )?[“\"'‘]?\Z"
            rf"|\b(?:{_NTH}|first|new|next|final|last|latest|whole|entire|another) (?:season|series) of (?:the )?[“\"'‘]?\Z"
            r"|\b[Ss]eries (?:one|two|three|four|five|\d{1,2}) of (?:the )?[“\"'‘]?\Z"
            r"|\b(?:soapie|soap|serial|teleserye|K-drama|drama series|comedy-drama|police procedural|(?:crime|medical|legal) drama|workplace comedy) [“\"'‘]?\Z"
        ),
    ),
)
# Title forms that name a kind
ENDS = (("film", re.compile(r"(?:: The|\bThe) (?:Movie|Film)\Z")),)
_WORDS = r"(?:(?!(?:and|or|of|to|with|in|on|for|from|by|based|about|star|fan|hit|prequel|sequel|adaptation)\b)[\w’'-]+,? ){0,4}?"
# "Smoke (dir. Ann Lee)", "Smoke, a special of two hours", "Smoke is a mystery thriller series"
BEHIND = (
    ("film", re.compile(r"[”\"’']? \(dir(?:\.|ected by\b|:)")),
    # "Smoke premiered at Sundance", "Ash has grossed $9 million"
    (
        "film",
        re.compile(
            rf"[”\"’']?,? (?:which |that )?(?:had its (?:world )?premiere|(?:world )?premiered|bowed|debuted|screened) (?:at|in) (?:the )?(?:[\w’ ]{{0,30}} Film Festival|{_FESTIVAL})\b"
            # "Ash (Universal) should get past $50M", "King Osric in Peat and its two sequels"
            r"|[”\"’']?(?: \([A-Z][\w/’ ]+\))?,? [^.;\n]{0,50}\$\d+(?:\.\d)? ?(?:M\b|m\b|million)"
            r"|[”\"’']?,? (?:and|with|or) its (?:[\w-]+ )?sequels?\b"
            r"|[”\"’']?,? (?:which )?(?:has )?(?:grossed|opened to|opens to|raked in|collected) (?:[\w ]{0,20})?(?:[$£€₹]|Rs)"
        ),
    ),
    (
        "film",
        re.compile(
            r"[”\"’']?, (?:a|an|the|his|her) (?:(?!series|play|book|novel)[\w-]+ ){0,3}(?:film|movie)\b"
            r"(?! (?:series|franchise|version|adaptation|star|director|critic|about the|musical))"
        ),
    ),
    (
        "film",
        re.compile(
            rf"[”\"’']? is (?:an?|the|his|her) {_WORDS}(?:film|movie|biopic)\b"
            r"(?! (?:series|franchise|version|adaptation|trilogy|star|director|critic|industry|studio|festival|musical))"
        ),
    ),
    (
        "series",
        re.compile(
            rf"[”\"’']? is (?:an?|the|his|her) {_WORDS}(?:series|sitcom|soap(?: opera)?|telenovela|miniseries|docuseries|K-drama"
            r"|web show|(?:TV|reality|game|talk|quiz|panel) show)\b(?! (?:of|finale|star|creator|regular))"
        ),
    ),
    (
        "special",
        re.compile(
            r"[”\"’']?, (?:an?|the) (?:[\w-]+ ){0,2}special\b(?! (?:episode|edition|guest))"
        ),
    ),
    (
        "series",
        # "Smoke: Season 2", "Ash S3", "Peat (Series 1-3)": of 800 such titles in gold train and dev all but one
        re.compile(
            r"[”\"’']?[,:]? \(?(?:(?:[Ss]easons?|SEASONS?) (?:one|two|three|four|five|\d{1,2})|(?:[Ss]eries|SERIES) \d{1,2}|S\d{1,2})(?!\w)"
        ),
    ),
    # "Smoke: four-part drama", "Smoke returns for a second series", "Smoke has been renewed", "Smoke's new season"
    (
        "series",
        re.compile(
            rf"[”\"’']?(?:[:,]| [–—-]| \() ?(?:[Aa]n? |[Tt]he |[Hh]is |[Hh]er |[Tt]heir )?(?:[\w’'-]+ ){{0,3}}?{_N}-part(?:er)?\b(?! (?:[\w’'-]+ ){{0,3}}{_NO_SERIES})"
            rf"|[”\"’']? (?:returns|is back|comes back|will return|will be back|returned|came back) (?:[\w-]+ ){{0,4}}?for (?:an?|its|the|their) (?:[\w-]+ )?(?:{_NTH},? )?(?:[\w-]+ )?(?:series|season|run)\b"
            r"|[”\"’']?,? (?:which |that )?(?:(?:has|will|is to|is set to|is due to|was|been) ){0,2}(?:ended its|ends its|(?:renewed|cancelled|canceled|axed) (?:for|after|by)|recommissioned)\b(?! (?:the )?Broadway)"
            rf"|[”\"]?[’']s? (?:[\w-]+ )?(?:{_NTH}|first|new|next|final|last|upcoming|forthcoming) (?:and (?:final|last) )?(?:season|series|episodes?|finale)\b"
            r"|[”\"’']? (?:(?:season |series )?finale|showrunner|season (?:opener|premiere)|pilot)\b"
            # "Smoke TV Anime Starts on October 3"
            r"|[”\"’']? (?:TV |television )?[Aa]nime\b(?! (?:[Ff]ilm|[Mm]ovie|[Ff]eature))"
            rf"|[”\"’']?,? ?\((?:{_N} episodes|(?:[2-9]|[1-9]\d) ?[x×] ?\d+)\b"
        ),
    ),
)
# "Smoke -- NETFLIX SERIES", "Ash (Hulu Original Documentary)": how the services' own lists label what they made
_LABEL = (
    r"[”\"’']?(?: (?:--|[–—-])|:| \() ?(?:NETFLIX|Netflix|HBO|HBO Max|Max|Hulu|HULU|Peacock|Prime|Amazon|Apple TV\+|Disney\+|Paramount\+|Shudder)"
    r" (?:(?!FILM|Film|MOVIE|Movie)[\w-]+ ){0,2}%s(?=\s*(?:\)|\n|$|\*|\())"
)
LABELLED = (
    ("series", re.compile(_LABEL % r"(?i:(?:docu-?|mini-?)?series|reality|anime|k-drama)")),
    ("film", re.compile(_LABEL % r"(?i:film|movie|documentary)")),
    ("special", re.compile(_LABEL % r"(?i:(?:comedy )?special)")),
)
PLACED = (
    # "Smoke (Film4, 9pm)", "Ash opens in cinemas on 9 May"; what is broadcast to them is a play
    (
        "film",
        re.compile(
            r"[”\"’']?,? \(?(?:Film4|Sky Cinema|TCM)\b|[”\"’']?,? \((?:in )?(?:theaters|theatres|cinemas)\b"
            r"|[”\"’']? (?:(?:opens|is|was released|arrives|will be|will release|releases|comes out)\b(?![^.;\n]*\b(?:live|broadcast|beam\w*|screening)\b)[^.;\n]{0,25} )?in (?:theaters|cinemas)\b"
        ),
    ),
    # "Did Smoke at the Old Vic", "Ash transfers"
    (
        "play",
        re.compile(
            r"[”\"’']?,? at (?:the )?(?:[\w’']+ ){0,4}(?:Theatre|Playhouse|Lyceum|Almeida|Old Vic|Young Vic|Donmar|Royal Court|Crucible|Palladium|Globe|Opera House)\b"
            r"|[”\"’']?,? (?:(?:on|off) Broadway|in the West End|transfers)\b"
            # "Smoke (Almeida)", "Ash at the Bush"
            rf"|[”\"’']?,? at (?:the |London[’']s )?{_HOUSE}\b"
            rf"|[”\"’']?,? \((?:the )?(?:(?:National[’']s )?{_HOUSE}|[^()\n]{{0,30}}\b(?:Theatre|Playhouse|Studio|Opera House))\b[^()\n]{{0,25}}\)"
        ),
    ),
    # "The Smoke hitmaker", "on the Ash podcast"
    ("song", re.compile(r"[”\"’'] hit-?maker\b")),
    ("other", re.compile(r"[”\"’']? podcast\b")),
)
GAME = (
    "game",
    # "Smoke 2 comes out on 9 May for PS4, Xbox One and PC": whatever its episodes and seasons
    re.compile(
        # "Ash (PS4/PS3)"
        r"[”\"’']? \((?:[\w ]+[,/] ?)*(?:PS[345]|PS Vita|Xbox(?: One| 360)?|Switch|PC|Steam|Wii U?|3DS)\b|"
        r"[”\"’']?[^.!?;“\"\n(]{0,70} (?:for|on|to) (?:the )?(?:PlayStation|PS[345]|Xbox|Nintendo Switch|Wii|PC(?=,| and| via))\b"
    ),
)
