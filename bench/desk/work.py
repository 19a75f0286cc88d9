"""SQL that fills a team with work: disputes in each state, who has them, and what they found.

Of ten disputes three are open, one is assigned, two are in review, three decided, one dismissed.
Half of those in review wait for an editor, a quarter is sealed; a quarter of the decided were
checked independently.
"""

from __future__ import annotations

DISPUTES = """
    INSERT INTO reviews_dispute
        (team_id, claim_id, kind, attribute, origin, question, severity, priority, due_at, desk,
         tags, state, round, second_check, vacant, sealed, judged_at, reason, opened_by_id,
         opened_at, closed_by_id, closed_at, source_changed_at, version)
    SELECT %(team)s, id, (ARRAY['number', 'date', 'place', 'quote', 'name', ''])[1 + id %% 6], '',
        'discrepancy',
        (ARRAY['Ferry', 'Bridge', 'Strike', 'Election', 'Flood'])[1 + id %% 5] || ' ' || id
            || ': one outlet counts ' || id %% 90 || ' hurt, another ' || id %% 70,
        random(), (id %% 7 = 0)::int, now() + (id %% 400 - 40) * interval '1 hour',
        (ARRAY['', 'Politics', 'Courts', 'Sport', 'Science'])[1 + id %% 5],
        ARRAY[(ARRAY['ferry', 'bridge', 'courts', 'vote', 'flood', 'money'])[1 + id %% 6]],
        CASE state WHEN 'decided' THEN 'in_review' ELSE state END, 1,
        CASE WHEN state IN ('decided', 'in_review') AND id %% 4 = 0 THEN 'blind' ELSE 'none' END,
        (state = 'open')::int, state = 'in_review' AND id %% 4 = 0,
        CASE WHEN state = 'in_review' AND id %% 2 = 1 THEN now() END, '', %(editor)s,
        now() - (id %% 9000 + id %% 200) * interval '1 hour',
        CASE WHEN state = 'dismissed' THEN %(editor)s END,
        CASE WHEN state = 'dismissed' THEN now() - id %% 9000 * interval '1 hour' END,
        CASE WHEN id %% 500 = 0 THEN now() END, CASE state WHEN 'decided' THEN 2 ELSE 1 END
    FROM (
        SELECT id, (ARRAY['open', 'open', 'open', 'assigned', 'in_review', 'in_review', 'decided',
            'decided', 'decided', 'dismissed'])[1 + (id * 7919 / 3) %% 10] AS state
        FROM claims_claim WHERE team_id = %(team)s
    ) claim
"""
# Until its verdict is there, a decided dispute is told apart by its version.
ASSIGNMENTS = """
    INSERT INTO reviews_assignment
        (team_id, dispute_id, reviewer_id, part, round, state, lease, lease_until, started_at,
         due_at, how, grounds, assigned_by_id, assigned_at, ended_at, reason)
    SELECT %(team)s, id, (%(reviewers)s::bigint[])[1 + (id / 7 + part) %% %(people)s],
        (ARRAY['first', 'second'])[part], 1,
        CASE WHEN done THEN 'done' ELSE 'active' END, 1,
        CASE WHEN NOT done THEN now() + interval '1 day' END, opened_at + interval '1 hour',
        due_at, 'next', '{}', %(editor)s, opened_at,
        CASE WHEN done THEN now() - id %% 9000 * interval '1 hour' END, ''
    FROM (
        SELECT *, version = 2 OR judged_at IS NOT NULL OR sealed AND part = 1 AS done
        FROM reviews_dispute CROSS JOIN generate_series(1, 2) part
        WHERE team_id = %(team)s AND state IN ('assigned', 'in_review')
            AND (part = 1 OR second_check = 'blind')
    ) check_
"""
VERDICTS = """
    INSERT INTO reviews_verdict
        (team_id, dispute_id, assignment_id, author_id, round, scale_id, part, independent,
         desk_note, line, rationale, confidence, created_at)
    SELECT held.team_id, dispute_id, held.id, reviewer_id, 1,
        (SELECT id FROM reviews_ratingscale WHERE team_id = %(team)s ORDER BY version DESC LIMIT 1),
        part, second_check = 'blind', (ARRAY['use', 'attribute', 'hold'])[1 + dispute_id %% 3
            - (part = 'second' AND dispute_id %% 3 > 0 AND dispute_id %% 5 = 0)::int],
        '', 'The list says so.', 'high', ended_at
    FROM reviews_assignment held JOIN reviews_dispute dispute ON dispute.id = held.dispute_id
    WHERE held.team_id = %(team)s AND held.state = 'done'
"""
FINDINGS = """
    INSERT INTO reviews_finding
        (team_id, verdict_id, position_id, position_text, was_said, is_so)
    SELECT verdict.team_id, verdict.id, position.id, position.text, 'supported',
        (ARRAY['not_supported', 'supported', 'open', 'both'])[1 + (position.id
            + (part = 'second' AND dispute_id %% 7 = 0)::int) %% 4]
    FROM reviews_verdict verdict
    JOIN reviews_dispute dispute ON dispute.id = verdict.dispute_id
    JOIN claims_position position ON position.claim_id = dispute.claim_id
    WHERE verdict.team_id = %(team)s
"""
DECISIONS = """
    UPDATE reviews_dispute dispute SET state = 'decided', verdict_id = verdict.id,
        closed_by_id = %(editor)s, closed_at = verdict.created_at, version = 1
    FROM reviews_verdict verdict
    WHERE verdict.dispute_id = dispute.id AND verdict.part = 'first' AND dispute.version = 2
        AND dispute.team_id = %(team)s
"""
