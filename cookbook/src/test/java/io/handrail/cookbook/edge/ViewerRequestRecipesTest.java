package io.handrail.cookbook.edge;

import static io.handrail.cookbook.edge.At.answer;
import static io.handrail.cookbook.edge.At.get;
import static io.handrail.cookbook.edge.At.goesOn;
import static org.assertj.core.api.Assertions.assertThat;

import io.handrail.edge.EdgeBody;
import io.handrail.edge.EdgeResponse;
import io.handrail.edge.ViewerRequest;
import io.handrail.edge.text.Base64;
import io.handrail.edge.text.Utf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewerRequestRecipesTest {

    @Test
    void viewersSeeOneOfTwoButtonsAndKeepIt() {
        ViewerRequest shown = goesOn(new ButtonTest(), get("/button.html"));
        assertThat(shown.uri()).isIn("/control/button.html", "/treatment/button.html");
        ViewerRequest again = get("/button.html").withHeader("Cookie", "a=b; button=treatment");
        assertThat(goesOn(new ButtonTest(), again).uri()).isEqualTo("/treatment/button.html");
        ViewerRequest forged = get("/button.html").withHeader("Cookie", "button=../../secret");
        assertThat(goesOn(new ButtonTest(), forged).uri()).isEqualTo(shown.uri());
        assertThat(goesOn(new ButtonTest(), get("/other.html")).uri()).isEqualTo("/other.html");
    }

    @Test
    void movedPagesAreRedirectedWithTheirQuery() {
        EdgeResponse blog = answer(new MovedPages(), get("/blog/2026/edge?page=2"));
        assertThat(blog.status()).isEqualTo(301);
        assertThat(blog.header("location")).isEqualTo("https://blog.example.com/2026/edge?page=2");
        assertThat(answer(new MovedPages(), get("/about.php")).header("location"))
                .isEqualTo("/about/");
        assertThat(goesOn(new MovedPages(), get("/new")).uri()).isEqualTo("/new");
    }

    @Test
    void aTokenOfTheQueryBecomesAHeader() {
        ViewerRequest moved = goesOn(new TokenToHeader(), get("/a?x=1&auth=abc.def&y=2"));
        assertThat(moved.header("auth-header")).isEqualTo("abc.def");
        assertThat(moved.querystring()).isEqualTo("x=1&y=2");
        ViewerRequest attack = goesOn(new TokenToHeader(), get("/a?auth=x%0d%0aX-Admin:%201"));
        assertThat(attack.header("auth-header")).isEqualTo("x%0D%0AX-Admin%3A%201");
        assertThat(attack.headers().contains("x-admin")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Size=L&color=red&utm_source=mail, color=red&size=L",
        "color=red&size=L,                 color=red&size=L",
        "gclid=1,                          ''",
        "__proto__=1&a=2,                  __proto__=1&a=2"
    })
    void queriesThatMeanTheSameBecomeTheSame(String query, String tidy) {
        assertThat(goesOn(new TidyQuery(), get("/?" + query)).querystring()).isEqualTo(tidy);
    }

    @Test
    void whoHasNoSessionSignsInAndComesBackToThisSite() {
        EdgeResponse signIn = answer(new SignIn(), get("/cart?item=1&n=2"));
        assertThat(signIn.status()).isEqualTo(302);
        assertThat(signIn.header("location")).isEqualTo("/signin?redirect_url=%2Fcart%3Fitem%3D1%26n%3D2");
        assertThat(answer(new SignIn(), get("//evil.example/cart")).header("location"))
                .isEqualTo("/signin?redirect_url=%2F");
        ViewerRequest signedIn = get("/cart").withHeader("Cookie", "theme=dark").plusHeader("Cookie", "session-id=1");
        assertThat(goesOn(new SignIn(), signedIn)).isEqualTo(signedIn);
        assertThat(goesOn(new SignIn(), get("/signin?x")).uri()).isEqualTo("/signin");
    }

    @Test
    void robotsThatFillInTheHiddenFieldAreRefused() {
        ViewerRequest form = ViewerRequest.of("POST", "/contact");
        assertThat(answer(new NoSpam(), form.withBody(seen("name=Ann&website=http%3A%2F%2Fspam")))
                        .status())
                .isEqualTo(403);
        ViewerRequest person = form.withBody(seen("name=Ann&website=&text=Hello"));
        assertThat(goesOn(new NoSpam(), person)).isEqualTo(person);
        assertThat(goesOn(new NoSpam(), form)).isEqualTo(form);
    }

    @Test
    void cardNumbersAreTakenOutOfAForm() {
        ViewerRequest form = ViewerRequest.of("POST", "/contact");
        ViewerRequest clean = goesOn(
                new FormWithoutCard(), form.withBody(seen("name=J%C3%BCrgen&card-number=4111&text=a+b&card%2Dcode=1")));
        assertThat(clean.body()).isEqualTo(EdgeBody.replaceByText("name=J%C3%BCrgen&text=a+b"));
        EdgeBody cut =
                new EdgeBody(true, false, seen("a=b").encoding(), seen("a=b").data());
        assertThat(answer(new FormWithoutCard(), form.withBody(cut)).status()).isEqualTo(413);
    }

    private static EdgeBody seen(String form) {
        EdgeBody bytes = EdgeBody.replaceByBytes(Utf8.encode(form));
        return new EdgeBody(false, false, bytes.encoding(), bytes.data());
    }

    @ParameterizedTest
    @CsvSource({
        "/,            /index.html",
        "/docs/,       /docs/index.html",
        "/docs,        /docs/index.html",
        "/v1.2/docs,   /v1.2/docs/index.html",
        "/docs/a.html, /docs/a.html"
    })
    void foldersBecomeTheirIndexPage(String uri, String page) {
        assertThat(goesOn(new IndexPages(), get(uri)).uri()).isEqualTo(page);
    }

    @Test
    void aSiteThatIsNotOpenAsksForAPassword() {
        EdgeResponse refusal = answer(new PreviewSite(), get("/"));
        assertThat(refusal.status()).isEqualTo(401);
        ViewerRequest press = get("/").withHeader(
                        "Authorization", "Basic " + Base64.encode(Utf8.encode("press:of the recipe, not of a site")));
        assertThat(goesOn(new PreviewSite(), press).headers().contains("authorization"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a.jpg | image/avif,image/webp,*/* | /a.jpg.avif",
                "/a.jpg | image/webp,*/*            | /a.jpg.webp",
                "/a.jpg | */*                       | /a.jpg",
                "/a.png | image/avif                | /a.png"
            })
    void newFormatsAreForBrowsersThatNameThem(String uri, String accept, String served) {
        assertThat(goesOn(new NewImageFormats(), get(uri).withHeader("Accept", accept))
                        .uri())
                .isEqualTo(served);
    }

    @Test
    void theHomePageIsInTheViewersLanguage() {
        ViewerRequest german = get("/").withHeader("Accept-Language", "de-AT,en;q=0.5");
        assertThat(answer(new LanguageHome(), german).header("location")).isEqualTo("/de/");
        assertThat(answer(new LanguageHome(), get("/")).header("location")).isEqualTo("/en/");
        assertThat(goesOn(new LanguageHome(), get("/fr/")).uri()).isEqualTo("/fr/");
    }

    @Test
    void preflightRequestsOfTheAppAreAnswered() {
        ViewerRequest preflight = ViewerRequest.of("OPTIONS", "/api/1")
                .withHeader("Origin", "https://app.example.com")
                .withHeader("Access-Control-Request-Method", "PUT");
        assertThat(answer(new SharedApi(), preflight).header("access-control-allow-methods"))
                .isEqualTo("GET, PUT, DELETE");
        EdgeResponse other = answer(new SharedApi(), preflight.withHeader("Origin", "https://evil.example"));
        assertThat(other.header("access-control-allow-origin")).isNull();
        assertThat(goesOn(new SharedApi(), get("/api/1")).uri()).isEqualTo("/api/1");
    }
}
