"""What the dossier's page shows, and what its buttons do."""

from django.test import Client
from django.urls import reverse

from accounts.models import User
from articles.actions import place_article
from articles.enums import Placement, Stage
from articles.models import Occurrence, Revision, StoryArticle
from claims.enums import Support
from claims.models import Claim, Discrepancy
from reviews.dossier.reading import read_dossier
from reviews.models import DeskNote
from tests.builders import (
    NOW,
    Contradiction,
    make_article,
    make_claim,
    make_contradiction,
    make_discrepancy,
    make_outlet,
    make_statement,
    make_story,
)
from tests.cast import Cast


def _page(client: Client, cast: Cast, made: Contradiction, reader: User) -> str:
    client.force_login(reader)
    response = client.get(reverse("story", args=[cast.team.slug, made.story.slug]))
    assert response.status_code == 200
    return response.content.decode()


def _text(html: str) -> str:
    return " ".join(html.split())


def test_a_row_says_who_says_what_with_the_differing_words_marked(
    cast: Cast, client: Client
) -> None:
    made = make_contradiction(cast.team)

    page = _text(_page(client, cast, made, cast.reporter))

    first, second = (str(article.outlet) for article in made.articles)
    assert "<blockquote><mark>40</mark> people were hurt" in page
    assert "<blockquote><mark>62</mark> people were hurt" in page
    assert f'<cite>{first}</cite> <span class="voice">The company, attributed</span>' in page
    assert f'<cite>{second}</cite> <span class="voice">The coast guard, attributed</span>' in page
    assert page.count("people were hurt</blockquote>") == 2
    assert "One outlet counts <mark>40</mark> hurt, another <mark>62</mark>." in page


def test_at_most_seven_rows_stand_before_you_publish(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    for number in range(8):
        make_discrepancy(made.story, made.claim, attribute=f"other {number}", severity=0.1)

    client.force_login(cast.reporter)
    response = client.get(reverse("story", args=[cast.team.slug, made.story.slug]))

    dossier = response.context["dossier"]
    assert (len(dossier.before_you_publish), len(dossier.more)) == (7, 2)
    assert "2 more, of less consequence" in response.content.decode()


def test_buttons_are_there_for_those_who_may_press_them(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)

    buttons = ("Not a discrepancy", "Use with attribution", ">Assign<")

    shown = {
        name: [button for button in buttons if button in page]
        for name in ("reporter", "reviewer", "editor", "auditor")
        for page in [_page(client, cast, made, getattr(cast, name))]
    }

    assert shown == {
        "reporter": [],
        "reviewer": [],
        "editor": ["Not a discrepancy", "Use with attribution", ">Assign<"],
        "auditor": [],
    }


def test_claims_stand_in_the_section_of_their_support(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    first, second = made.articles
    ran = [make_statement(each, "A ferry ran aground") for each in (first, second)]
    safe = make_claim(
        made.story, [("aground", ran)], text="What happened", support=Support.CONFIRMED
    )
    off = make_statement(first, "off Port Ellery")
    alone = make_claim(made.story, [("Ellery", [off])], text="Where", support=Support.ONE_OUTLET)

    client.force_login(cast.reporter)
    response = client.get(reverse("story", args=[cast.team.slug, made.story.slug]))

    dossier = response.context["dossier"]
    assert [row.id for row in dossier.safe] == [safe.pk]
    assert [row.id for row in dossier.one_outlet] == [alone.pk]
    assert [row.id for row in dossier.contradicted] == [made.claim.pk]
    assert 'data-copy="line' in response.content.decode()


def test_a_part_of_a_sentence_that_is_listed_whole_is_not_listed_again(cast: Cast) -> None:
    made = make_contradiction(cast.team)
    whole = make_statement(made.articles[0], "A ferry ran aground off Port Ellery")
    part = make_statement(made.articles[0], "off Port Ellery")
    alone = make_claim(made.story, [("", [whole])], text="Aground", support=Support.ONE_OUTLET)
    within = make_claim(made.story, [("", [part])], text="Where", support=Support.ONE_OUTLET)

    dossier = read_dossier(made.story)

    assert [claim.id for claim in dossier.one_outlet] == [alone.pk]
    assert within.pk in [claim.id for claim in dossier.claims]


def test_the_matrix_says_in_words_what_each_outlet_does(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    off = make_statement(made.articles[0], "off Port Ellery")
    make_claim(made.story, [("Ellery", [off])], text="Where", support=Support.ONE_OUTLET)

    page = _page(client, cast, made, cast.reporter)

    first, second = (str(article.outlet) for article in made.articles)
    assert f'<span class="vh">{first} </span><span class="word">agrees</span>' in page
    assert f'<span class="vh">{second} </span><span class="word">contradicts</span>' in page
    assert '<span class="vh">not mentioned</span>' in page


def test_not_a_discrepancy_is_one_click_and_undone_by_another(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.editor)
    back = reverse("story", args=[cast.team.slug, made.story.slug])

    url = reverse("set_aside", args=[cast.team.slug, made.discrepancy.pk])
    after = client.post(url, {"back": back}, follow=True)

    decision = made.claim.decisions.get()
    undo = reverse("undo_decision", args=[cast.team.slug, decision.pk])
    assert after.redirect_chain == [(back, 302)]
    assert after.context["dossier"].before_you_publish == []
    assert f'action="{undo}"' in after.content.decode()

    client.post(undo)

    assert Discrepancy.objects.get().state == "open"


def test_use_with_attribution_makes_it_safe_to_say_and_is_undone(
    cast: Cast, client: Client
) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.editor)
    back = reverse("story", args=[cast.team.slug, made.story.slug])

    url = reverse("desk_note", args=[cast.team.slug, made.claim.pk])
    after = client.post(url, {"kind": "attribute", "back": back}, follow=True)

    assert [row.id for row in after.context["dossier"].safe] == [made.claim.pk]
    assert after.context["dossier"].before_you_publish == []

    note = DeskNote.objects.get()
    client.post(reverse("undo_desk_note", args=[cast.team.slug, note.pk]), {"back": back})

    assert [row.id for row in client.get(back).context["dossier"].safe] == []


def test_back_leads_to_this_site_alone(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.editor)

    response = client.post(
        reverse("set_aside", args=[cast.team.slug, made.discrepancy.pk]),
        {"back": "https://elsewhere.example/"},
    )

    assert response["Location"] == reverse("story", args=[cast.team.slug, made.story.slug])


def test_a_second_press_of_the_same_button_says_what_happened(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.editor)
    url = reverse("set_aside", args=[cast.team.slug, made.discrepancy.pk])
    back = {"back": reverse("story", args=[cast.team.slug, made.story.slug])}

    client.post(url, back)
    after = client.post(url, back, follow=True)

    said = [(message.level_tag, message.message) for message in after.context["messages"]]
    assert said[-1] == ("error", "This discrepancy is not open. Reload the page.")


def test_an_article_about_another_occurrence_is_moved_out_or_kept(
    cast: Cast, client: Client
) -> None:
    made = make_contradiction(cast.team)
    other = make_article(made.story, outlet=make_outlet(cast.team, "Elsewhere Post"))
    place = StoryArticle.objects.get(article=other)
    StoryArticle.objects.filter(pk=place.pk).update(
        occurrence=Occurrence.objects.create(team=cast.team)
    )

    page = _text(_page(client, cast, made, cast.editor))
    assert "<strong>2 articles</strong> on one occurrence, <strong>1</strong> about another" in page
    assert "About another occurrence." in page

    url = reverse("place", args=[cast.team.slug, made.story.slug, place.pk])
    client.post(url, {"placement": "background"})
    place.refresh_from_db()
    assert place.placement == Placement.BACKGROUND
    client.post(url, {"placement": "removed"})
    place.refresh_from_db()
    assert place.placement == Placement.REMOVED


def test_a_placement_that_there_is_not_is_refused(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    place = StoryArticle.objects.filter(story=made.story)[0]
    client.force_login(cast.editor)

    url = reverse("place", args=[cast.team.slug, made.story.slug, place.pk])
    response = client.post(url, {"placement": "nowhere"})

    assert response.status_code == 302
    place.refresh_from_db()
    assert place.placement == Placement.MAIN


def test_while_articles_are_read_the_page_asks_for_news(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    make_article(made.story, read=False)

    page = _text(_page(client, cast, made, cast.reporter))
    url = reverse("progress", args=[cast.team.slug, made.story.slug])
    still = client.get(url)

    assert f'hx-get="{url}" hx-trigger="every 2s"' in page
    assert "Reading 1 of 3." in page
    assert "HX-Refresh" not in still


def test_when_all_is_read_the_page_is_loaded_anew(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.reporter)

    response = client.get(reverse("progress", args=[cast.team.slug, made.story.slug]))

    assert response["HX-Refresh"] == "true"


def test_a_text_that_could_not_be_read_shows_its_error_and_a_retry(
    cast: Cast, client: Client
) -> None:
    made = make_contradiction(cast.team)
    revision = Revision.objects.filter(article=made.articles[0]).get()
    Revision.objects.filter(pk=revision.pk).update(
        stage=Stage.QUARANTINED, last_error="MemoryError: too deep"
    )

    page = _page(client, cast, made, cast.reporter)
    url = reverse("retry", args=[cast.team.slug, revision.pk])
    client.post(url, {"back": reverse("story", args=[cast.team.slug, made.story.slug])})

    assert "MemoryError: too deep" in page
    assert f'action="{url}"' in page
    revision.refresh_from_db()
    assert revision.stage == Stage.RECEIVED


def test_an_empty_story_asks_for_its_first_article(cast: Cast, client: Client) -> None:
    story = make_story(cast.team)
    client.force_login(cast.reporter)

    page = client.get(reverse("story", args=[cast.team.slug, story.slug])).content.decode()

    assert "Paste the first article" in page


def test_the_words_stand_in_their_paragraphs_side_by_side(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.reporter)

    url = reverse("words", args=[cast.team.slug, made.story.slug, made.discrepancy.pk])
    sides = client.get(url).context["sides"]

    assert [
        ["".join(piece.text for piece in passage.pieces) for passage in column.passages]
        for side in sides
        for column in side.columns
    ] == [
        ["The company said 40 people were hurt."],
        ["The coast guard said 62 people were hurt."],
    ]
    assert {passage.before for side in sides for passage in side.columns[0].passages} == {
        "A ferry ran aground off Port Ellery on Monday."
    }


def test_an_article_moved_out_is_not_compared(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    place = StoryArticle.objects.get(story=made.story, article=made.articles[1])

    place_article(actor=cast.actor("editor"), place=place, placement=Placement.REMOVED, now=NOW)

    page = _page(client, cast, made, cast.reporter)
    assert str(made.articles[1].outlet) not in page


def test_claims_of_another_story_have_no_words_here(cast: Cast, client: Client) -> None:
    made, other = make_contradiction(cast.team), make_contradiction(cast.team)
    client.force_login(cast.editor)

    url = reverse("claim_words", args=[cast.team.slug, made.story.slug, other.claim.pk])

    assert client.get(url).status_code == 404
    assert Claim.objects.count() == 2
