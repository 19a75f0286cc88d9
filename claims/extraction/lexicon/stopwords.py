"""Function words, which say nothing of what a sentence is about.

Source: the closed classes of English (articles, pronouns, auxiliaries, prepositions, conjunctions),
as any grammar lists them, and the reporting words that stand in every article. Negations are
missing on purpose: polarity has a field of its own, and "no" still tells two headlines apart.
"""

from __future__ import annotations

from claims.extraction.lexicon.word_lists import word_set

STOPWORDS = word_set(
    """
    a an the this that these those i me my myself we us our ours ourselves you your yours
    yourself yourselves he him his himself she her hers herself it its itself they them their
    theirs themselves who whom whose which what where when why how am is are was were be been
    being have has had having do does did doing will would shall should can could may might
    must ought i'm i've i'd i'll he's she's it's we're we've they're they've that's there's
    let's and or but nor so yet if because as until while whereas although though unless than
    whether of at by for with about against between into through during before after above
    below to from up down in out on off over under upon onto within without across along amid
    among around behind beyond despite near since toward towards via per there here then also
    just too very even still only both either neither each every such same other another own
    more most less least much many some any all few several said says say told tells according
    added
    """
)
