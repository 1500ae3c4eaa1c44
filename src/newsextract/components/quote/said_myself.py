"""What tellers quote: their own words ("I rang my sister and said, ‘Pack.’"), those of whom they met, and of a letter."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import memo, names
from newsextract.components.relations import Relation

# Nobody else may come between "I" and the verb: "I met a lady who said" is hers.
_NO_OTHER = r"(?!\b(?:he|she|they|who|which|that|you|we|I|it)\b)"
_I_SAID = re.compile(
    r"\b(?:I['’]d (?:\w+ )?(?:say|go|think|reply|answer|shout|yell)|I (?:(?:even|just|only|simply|actually|finally|once|\w+ly) )?(?:"
    rf"(?:{_NO_OTHER}[^.,;:!?“”\"‘\n]){{2,45}} and (?:then |just |even )?(?:said|say|(?:told|asked|texted) [^.,;:!?“”\"‘\n]{{2,20}})"
    rf"|(?:had|have|has|got|wanted|used|meant|tried|remember) to (?:say|ask|reply|shout|(?:tell|ask) (?:(?!\band\b){_NO_OTHER}[^.,;:!?“”\"‘\n]){{2,30}})"
    r"|(?:would|could|will|did|did have to|kept) (?:say(?:ing)?|think(?:ing)?|go|going)|go|went|shouted|whispered|wrote back"
    rf"|said|thought|replied|answered|shouted|(?:told|asked|texted) (?:(?!\band\b){_NO_OTHER}[^.,;:!?“”\"‘\n]){{2,30}}))"
    r"(?: to (?:[a-z’']+ ?){1,3}| to (?:M(?:r|rs|s)\.? )?[A-Z][\w’]+(?: [A-Z][\w’]+)?| back| out loud| at (?:him|her|them))?[,:]? ?[“\"‘']$"
)
_MET = re.compile(
    r"(?:[Hh]e|[Ss]he)(?: \w+ly| just| then| once)? (?:(?:said|told|asked|replied|answered|whispered|wrote|texted|went|shouted)\b|(?:says|tells|asks|goes) (?:to )?me\b)"
)
_SENT = re.compile(
    r" (?:\w+ )?(?:sent|left|gave|texted|wrote|handed|posted|mailed|e-?mailed|messaged|slipped|passed) (?:me|us|him|her|them|down|out|everyone|everybody|an?|the)\b[^.!?\n]*[.!?,]? ?(?:[Aa]nd )?$"
)
# "He sent me a lovely message. It said"; "She wrote that she would come. It said" is of something else.
_HE_SENT = re.compile(
    r"\b(?P<who>[Hh]e|[Ss]he)(?:['’]d| had)? (?:\w+ )?(?:sent|left|gave|handed|posted|mailed|slipped|passed) (?:me|us|him|her|them|down|out|over|an?|the|flowers)\b[^.!?\n“”]*[.!?,]? ?(?:[Aa]nd )?(?:all (?:that )?)?$"
)
_FAR = 120  # characters
_LETTER = 160  # characters from who sent it to what it said


def teller(doc: Doc, relation: Relation, outer: Relation | None) -> str:
    """Whose ``relation`` is where the quotation ``outer`` around it gives it to its own speaker; empty for nobody."""
    start = relation.roles["quote"][0]
    if outer is None or relation.fields["parent"] != str(outer.roles["quote"][0]):
        return ""
    low = max(outer.roles["quote"][0], start - _FAR)
    return outer.fields["speakers"] if _I_SAID.search(memo.text(doc), low, start) else ""


def is_met(text: str, at: int) -> bool:
    """Whether the pronoun at offset ``at`` is that of somebody whom the teller met: "he said", "she told me"."""
    return _MET.match(text, at) is not None


def sender(doc: Doc, start: int, at: int) -> names.Mention | None:
    """Who sent what "it" at offset ``at`` is, in words that begin at ``start``: "Lee sent me a card. It said"."""
    text, begin = memo.text(doc), max(start, at - _LETTER)
    sent = [m for m in names.mentions(doc) if begin <= m.start and _SENT.match(text, m.end, at)]
    return sent[-1] if sent else None


def sent_by(text: str, start: int, at: int) -> re.Match[str] | None:
    """The "he" or "she" who, in words that begin at ``start``, sent what "it" at offset ``at`` is."""
    return _HE_SENT.search(text, max(start, at - _LETTER), at)
