package io.handrail.cookbook.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.handrail.cookbook.Kitchen;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The website in a browser. Leaves a screenshot in {@code target/website.png}. */
class WebsiteBrowserIT {

    @TempDir
    Path out;

    @Test
    void aUserSignsInAddsListsEditsAndDeletesTasks() throws Exception {
        Optional<String> missing = Chromium.missing();
        assumeTrue(missing.isEmpty(), missing.orElse(""));
        try (Website website = Website.start(new Kitchen(out, line -> {}));
                Chromium browser = Chromium.start(out.resolve("profile"))) {
            signIn(website, browser);
            add(browser, "Book the train to Graz", "12/01/2026");
            add(browser, "Water the plants", "");
            add(browser, "<img src=x onerror=alert(1)>", "");
            add(browser, "Send the invoice for Novmber", "11/30/2026");
            add(browser, "Call the dentist", "");

            browser.click("//li[1]//input[@type='checkbox']");
            browser.text("//li[contains(@class,'is-done')]//*[@class='title'][text()='Call the dentist']");
            edit(browser, "Send the invoice for Novmber", "Send the invoice for November");
            // What a user writes is text, and text alone.
            assertThat(browser.run("return document.querySelectorAll('img[src=x]').length")
                            .getAsInt())
                    .isZero();
            delete(browser, "<img src=x onerror=alert(1)>");

            browser.run("location.reload()");
            browser.text("//li//*[text()='Water the plants']");
            assertThat(titles(browser))
                    .isEqualTo("[\"Call the dentist\",\"Send the invoice for November\",\"Water the plants\","
                            + "\"Book the train to Graz\"]");
            assertThat(browser.text("//li[2]//time")).isEqualTo("due 2026-11-30");
            screenshot(browser);

            changeElsewhere(browser);
            browser.click("//button[text()='Sign out']");
            browser.click("//button[text()='Sign in']");
            browser.text("//h1[text()='Sign in']");
        }
    }

    private static void signIn(Website website, Chromium browser) throws Exception {
        browser.open(website.uri());
        assertThat(browser.title()).isEqualTo("Tasks");
        browser.click("//button[text()='Sign in']");
        browser.type("//input[@name='username']", "ann");
        browser.type("//input[@name='password']", "wrong");
        browser.click("//button");
        assertThat(browser.text("//*[@role='alert']")).contains("do not fit");
        browser.type("//input[@name='password']", Website.password("ann"));
        browser.click("//button");
        assertThat(browser.text("//p[@id='empty' and not(@hidden)]")).contains("Nothing to do");
        assertThat(browser.text("//p[@id='who']")).isEqualTo("ann");
        // The code is not left in the address.
        assertThat(browser.run("return location.href").getAsString()).isEqualTo(website.uri() + "/");
    }

    private static void add(Chromium browser, String title, String due) throws Exception {
        browser.type("//input[@id='new-title']", title);
        if (!due.isEmpty()) {
            browser.type("//input[@id='new-due']", due);
        }
        browser.click("//button[text()='Add']");
        browser.text("//li[1]//*[@class='title'][text()='" + title + "']");
    }

    private static void edit(Chromium browser, String title, String changed) throws Exception {
        browser.click("//button[@aria-label='Edit: " + title + "']");
        browser.type("//form[not(@hidden)]/input[@aria-label='Task']", changed);
        browser.click("//form[not(@hidden)]//button[text()='Save']");
        browser.text("//li//*[@class='title'][text()='" + changed + "']");
    }

    private static void delete(Chromium browser, String title) throws Exception {
        browser.click("//button[@aria-label='Delete: " + title + "']");
        browser.text("//p[@id='status'][text()='Deleted.']");
    }

    /** Another tab changes the first task; this one is told and shows how it is now. */
    private static void changeElsewhere(Chromium browser) throws Exception {
        browser.run("""
                const headers = {authorization: `Bearer ${sessionStorage.getItem('token')}`};
                return fetch('/api/tasks', {headers}).then(r => r.json()).then(({tasks: [task]}) =>
                  fetch(`/api/tasks/${task.id}`, {method: 'PUT', body: JSON.stringify({title: 'Changed elsewhere'}),
                    headers: {...headers, 'content-type': 'application/json', 'if-match': `"${task.version}"`}}))
                  .then(r => r.status)""");
        browser.click("//button[@aria-label='Delete: Call the dentist']");
        browser.text("//p[@id='status'][contains(text(),'changed elsewhere')]");
        browser.text("//li[1]//*[@class='title'][text()='Changed elsewhere']");
    }

    private static String titles(Chromium browser) throws Exception {
        return browser.run("return [...document.querySelectorAll('#tasks .title')].map(e => e.textContent)")
                .toString();
    }

    private static void screenshot(Chromium browser) throws Exception {
        Path file = Files.write(Path.of("target", "website.png"), browser.screenshot());
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isGreaterThan(600);
    }
}
