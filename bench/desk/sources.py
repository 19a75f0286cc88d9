"""SQL that fills a team with what was published: outlets, articles, claims, and who tells them."""

from __future__ import annotations

OUTLETS = """
    INSERT INTO articles_outlet (team_id, name, domain, country, time_zone, language, created_at)
    SELECT %(team)s,
        (ARRAY['Harbour', 'Meridian', 'Southern', 'Orbit', 'Valley'])[1 + n %% 5] || ' '
            || (ARRAY['Daily', 'Wire', 'Ledger', 'Review'])[1 + n %% 4] || ' ' || n,
        'outlet' || n || '.example', '', 'UTC', 'en', now()
    FROM generate_series(1, %(outlets)s) n
"""
ARTICLES = """
    INSERT INTO articles_article
        (team_id, outlet_id, url, author, published, published_precision, language,
         submitted_by_id, created_at)
    SELECT %(team)s, (SELECT min(id) FROM articles_outlet WHERE team_id = %(team)s)
            + n %% %(outlets)s,
        'https://outlet' || n %% %(outlets)s || '.example/story/' || n, 'Author ' || n %% 5000,
        now() - n %% 9000 * interval '1 hour', 'minute', 'en', %(editor)s, now()
    FROM generate_series(1, %(number)s) n
"""
REVISIONS = """
    INSERT INTO articles_revision
        (team_id, article_id, number, text, sha256, created_at, boilerplate, credits, stage,
         attempts, last_error, extractor)
    SELECT team_id, id, number, 'On Monday, 40 people were hurt, the coast guard said.',
        encode(sha256((id || ' ' || number)::bytea), 'hex'),
        created_at - (3 - number) * interval '2 hours', '[]', '[]', 'compared', 0, '', 'bench'
    FROM articles_article CROSS JOIN generate_series(1, 2) number
    WHERE team_id = %(team)s AND (number = 1 OR id %% 4 = 0)
"""
WORDS = """
    SELECT articles_keep_words(ARRAY(SELECT id FROM articles_article WHERE team_id = %(team)s))
"""
CLAIMS = """
    INSERT INTO claims_claim
        (team_id, text, subject, attribute, worded_by_hand, version, to_recall, created_at)
    SELECT %(team)s, 'How many people were hurt, case ' || n, '', '', false, 1, false, now()
    FROM generate_series(1, %(number)s) n
"""
POSITIONS = """
    INSERT INTO claims_position (team_id, claim_id, text, created_at)
    SELECT %(team)s, id, told, now()
    FROM claims_claim CROSS JOIN unnest(ARRAY['40', '62']) told WHERE team_id = %(team)s
"""
STATEMENTS = """
    INSERT INTO claims_statement
        (team_id, revision_id, start, "end", exact, speaker, voice, origin, quoted, polarity,
         modality, check_worthiness, ordinal, by_hand, span, claim_id, position_id, created_at)
    SELECT position.team_id, revision.id, 11, 30, '40 people were hurt', '',
        CASE WHEN position.id %% 3 = 0 THEN 'attributed' ELSE 'own' END, '', false, 'positive',
        'asserted', 0.5, position.id / %(number)s, false, '{}', position.claim_id, position.id,
        now()
    FROM claims_position position
    JOIN articles_article article ON article.id = (
        SELECT min(id) FROM articles_article WHERE team_id = %(team)s
    ) + position.id * 7919 %% %(number)s
    JOIN articles_revision revision ON revision.article_id = article.id AND revision.number = 1
    WHERE position.team_id = %(team)s
"""
