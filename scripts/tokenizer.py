"""The tokenizer of the pipeline: spaCy's English one, and what badly made web text needs."""

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

# Quotation marks and blanks that were escaped, or decoded wrongly, on their way into the text:
# as one word with the name beside them they would hide it.
_EITHER = ["&quot;", "&#821[6-9];", "&#39;", "&nbsp;"]
_OPENING = [*_EITHER, "&lsquo;", "&ldquo;", "&#8220;", "â€œ", "â€˜"]
_CLOSING = [*_EITHER, "&rsquo;", "&rdquo;", "&#8221;", "â€\x9d", "â€™"]
# Tags that a page left in its text.
_TAG = r"</?(?i:a|b|br|cite|em|h[1-6]|i|li|p|q|span|strong|u|ul)\s?/?>"
_POSSESSIVE = [rf"(?:{mark})[sS]" for mark in ("‘", "´", "`", "&rsquo;", "&#8217;", "&#39;", "â€™")]
# A title that the label behind it ran into: "Sorry, BabyPremiere date: June 27".
_LABELS = r"(?<=[a-z0-9!?)])(?=(?:Premieres?|Releases?|Released|Directors?|Directed|Starring|Synopsis|Genre|Runtime|Network|Distributor)(?:$|:))"
# The number of a heading that ran into it: "3The Long Dark".
_NUMBER = r"\d{1,2}(?=[A-Z][a-z]|I$)"
# Words that lost the blank between them with the tags of their page: "(Mara).The", "!”He", "Lee(Mara)and", "2024.The".
# Not "M*A*S*H", "P!nk", "rock'n'roll".
_GLUED = [
    r"(?<=\S)[()\[\]“”\"«»;](?=\S)",
    r"(?<=[\w)\]])[!?]+(?=[A-Z“\"(])",
    r"(?<=[)\]”\"’'»!?])[.,:](?=[A-Z“\"‘'(])",
    r"(?<=[)\]”\"»]),(?=[a-z])",
    r"(?<=\d)\.(?=[A-Z][a-z])",
    r"(?<=\w)[.,](?=[“”\"(])",
    r"(?<=[.,!?])[’'](?=[A-Za-z])",
    r"(?<=\w)[’'](?=[.,(])",
]


def blank() -> Language:
    """A blank English pipeline with this tokenizer."""
    nlp = spacy.blank("en")
    defaults = nlp.Defaults
    prefixes = [
        _TAG,
        _NUMBER,
        *_OPENING,
        *(defaults.prefixes or []),
    ]  # before "&", which is one too
    suffixes = [*(defaults.suffixes or []), *_CLOSING, *_POSSESSIVE, _TAG]
    infixes = [_TAG, "&nbsp;", *(defaults.infixes or []), *_GLUED, _LABELS]
    nlp.tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    nlp.tokenizer.suffix_search = compile_suffix_regex(suffixes).search
    nlp.tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    return nlp
