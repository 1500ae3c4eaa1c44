"""What the braces of a casting pattern stand for: names, lists of names, places."""

from __future__ import annotations

from newsextract.masking import PLACEHOLDERS

_P, _C, _W, _L = (PLACEHOLDERS[k] for k in ("PERSON", "CHARACTER", "WORK", "LOC"))
_CAPITALS = r"(?:[A-ZÀ-Þ][\w’'\-]+)(?: (?:of |the |de |von |van |der )?[A-ZÀ-Þ][\w’'\-]+){0,3}"
_ONE = rf"[{_P}{_C}](?!['’]s\b)(?: ?\([^()]{{1,80}}\))?"
_FEW = r"(?:(?!(?:with|alongside|opposite|as|by|in|for|while|plus) )[\w’'\-]+ ){0,4}?[‘“\"']?"
_LEAD = rf"(?:(?:[\w’'\-]+|{_W}(?:['’‘]s?)?|{_L}['’]s?) ){{0,5}}?"
_CREDITED = rf"{_P}(?: ?\([^()]{{1,80}}\))?(?: (?:of|from) (?:the )?{_W}(?: and {_W})?(?: fame)?)?"
# "The brother of Mara" is not Mara.
_RELATIVES = (
    "brother sister wife husband mother father son daughter twin widow friend cousin uncle aunt boss lover rival "
    "partner assistant parents"
)
_KIN = "".join(rf"(?<!\b{kin} of )" for kin in _RELATIVES.split())
# "As Mara and Davy's daughter Kit", "as Mara (Jo Bell) and Davy's (Tom Ray) daughter Kit"
_PARENT = rf"(?!(?: ?\([^()]*\))?,? (?:and|&) {_C}['’]s? (?:\([^()]*\) )?(?:[\w-]+ ){{0,3}}(?:{'|'.join(_RELATIVES.split())}|child|baby|neighbou?r|nanny|teacher)\b)"
# What the braces of a casting pattern stand for. A name in capitals that the recogniser
# missed may still be a character where a rule is sure of the place. What a character begins with is
# looked at before the many words that may not stand before it, most places being none.
BUILT_IN = {
    "actor": rf"(?P<actor>[{_P}{_C}])",
    "character": rf"(?=[{_P}{_C}A-ZÀ-Þ]){_KIN}(?P<character>[{_P}{_C}](?!['’]s?\b){_PARENT}|(?![AI]\b){_CAPITALS}(?!['’]s\b))",
    "named_actor": rf"(?P<actor>{_P})",
    "named_character": rf"(?={_C}){_KIN}(?P<character>{_C})(?!['’]s?\b){_PARENT}",
    "actors": rf"(?P<actors>{_ONE}(?:, (?:and )?{_FEW}{_ONE})*,? (?:and|&) {_FEW}{_ONE})",
    "characters": rf"(?P<characters>{_ONE}(?:, (?:and )?{_FEW}{_ONE})*,? (?:and|&) {_FEW}{_ONE})",
    # Names alone, without a bracket behind one, where a bracket or a dash divides actors from parts.
    "only_actors": rf"(?P<actors>{_P}(?:, {_P})*,? (?:and|&) {_P})",
    "only_characters": rf"(?P<characters>{_C}(?:, {_C})*,? (?:and|&) {_C})",
    "cast": rf"(?P<cast>{_P}[^.;]*)",
    "work": rf"(?P<work>{_W})",
    # A list of names, each perhaps with a credit: "Fire's Ann Lee, Tom Ray of Ash and newcomer Bo Ji".
    # Each separator can be read in one way only: with two, the ways of a long list are too many to try.
    "cast_list": rf"(?P<cast>{_CREDITED}(?:(?:, and | and | & |, (?!and )){_LEAD}{_CREDITED})*)",
    "cast_pair": rf"(?P<cast>{_P}(?:,? (?:and|&) {_P}(?!['’]s))?)",
    "cast_short": rf"(?P<cast>{_P}(?:(?:, and | and | & |, (?!and )){_LEAD}{_P})*)",
    "person": rf"[{_P}{_C}]",
    "pc": _P + _C,  # for use inside a character class
}
for _name, _placeholder in PLACEHOLDERS.items():
    BUILT_IN.setdefault("any_" + _name.lower(), _placeholder)
