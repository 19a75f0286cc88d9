"""SQL that fills a team with publications: one of every five decided disputes has one."""

from __future__ import annotations

PUBLICATIONS = """
    INSERT INTO reviews_publication
        (team_id, slug, dispute_id, verdict_id, position_id, aspect, state, contact_reason, notice,
         made_by_id, made_at, version)
    SELECT dispute.team_id, substr(encode(sha256(dispute.id::text::bytea), 'hex'), 1, 22),
        dispute.id, dispute.verdict_id,
        (SELECT min(id) FROM claims_position WHERE claim_id = dispute.claim_id), 'is_so', 'draft',
        '', '', %(editor)s, dispute.closed_at, 1
    FROM reviews_dispute dispute
    WHERE dispute.team_id = %(team)s AND dispute.state = 'decided' AND dispute.id %% 5 = 0
"""
WORDINGS = """
    INSERT INTO reviews_wording
        (team_id, publication_id, number, verdict_id, rating_id, title, claim_reviewed, claimant,
         claimant_kind, claimant_url, explanation, body, sources, made_by_id, made_at)
    SELECT team_id, id, 1, verdict_id,
        (SELECT min(id) FROM reviews_scalerating WHERE team_id = %(team)s),
        'Were 40 people hurt? Case ' || dispute_id, '40 people were hurt', 'An outlet',
        'organisation', '', 'Nobody has a list.', 'The coast guard has a list.', '[]', made_by_id,
        made_at
    FROM reviews_publication WHERE team_id = %(team)s
"""
RELEASES = """
    INSERT INTO reviews_release
        (team_id, publication_id, wording_id, verdict_id, kind, publisher_id, made_at, out_at,
         change, reason)
    SELECT shown.team_id, shown.id, wording.id, shown.verdict_id, 'published', %(editor)s,
        shown.made_at, shown.made_at, '', ''
    FROM reviews_publication shown
    JOIN reviews_wording wording ON wording.publication_id = shown.id
    WHERE shown.team_id = %(team)s AND shown.dispute_id %% 4 < 3
"""
SHOWN = """
    UPDATE reviews_publication shown SET wording_id = wording.id, release_id = release.id,
        state = CASE WHEN release.id IS NULL THEN 'draft' ELSE 'published' END,
        published_at = CASE WHEN release.id IS NOT NULL THEN shown.made_at END
    FROM reviews_wording wording
    LEFT JOIN reviews_release release ON release.wording_id = wording.id
    WHERE wording.publication_id = shown.id AND shown.team_id = %(team)s
"""
