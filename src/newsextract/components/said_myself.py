"""What tellers quote of themselves: `"I rang my sister and said, ‘Pack.’"` is the words of whoever says "I"."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from newsextract import memo
from newsextract.components.relations import Relation

# Nobody else may come between "I" and the verb: "I met a lady who said" is hers.
_NO_OTHER = r"(?!\b(?:he|she|they|who|which|that|you|we|I|it)\b)"
_I_SAID = re.compile(
    r"\bI (?:(?:even|just|only|simply|actually|finally|once|\w+ly) )?(?:"
    rf"(?:{_NO_OTHER}[^.,;:!?“”\"‘\n]){{2,45}} and (?:then |just |even )?(?:said|say|(?:told|asked|texted) [^.,;:!?“”\"‘\n]{{2,20}})"
    rf"|said|thought|replied|answered|shouted|(?:told|asked|texted) (?:(?!\band\b){_NO_OTHER}[^.,;:!?“”\"‘\n]){{2,30}})"
    r"(?: to (?:[a-z’']+ ?){1,3}| to [A-Z][\w’]+| back| out loud)?[,:]? ?[“\"‘']$"
)
_FAR = 120  # characters


def teller(doc: Doc, relation: Relation, outer: Relation | None) -> str:
    """Whose ``relation`` is where the quotation ``outer`` around it gives it to its own speaker; empty for nobody."""
    start = relation.roles["quote"][0]
    if outer is None or relation.fields["parent"] != str(outer.roles["quote"][0]):
        return ""
    low = max(outer.roles["quote"][0], start - _FAR)
    return outer.fields["speakers"] if _I_SAID.search(memo.text(doc), low, start) else ""
