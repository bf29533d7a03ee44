package fivedoors.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fivedoors.lesson.LessonBundle;
import fivedoors.lesson.Library;
import fivedoors.tell.Teller;
import fivedoors.testing.TestJson;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a browser that has no WebGL: it says so, and tells the lesson as text. */
class StoryIT {
  private static final String DORA = "2.1-dhcp-dora";

  private final Library here = new Library(new TestJson(), TestJson::lessonFile);
  private TestSite site;
  private ChromeDriver browser;

  @BeforeEach
  void start() throws IOException {
    site = new TestSite();
    browser = Chromium.start("--disable-3d-apis");
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      browser.quit();
    }
    site.close();
  }

  /** What the JVM tells, each line with its kind in front. */
  private List<String> told(String lesson, String language) {
    LessonBundle bundle = here.lesson(lesson);
    List<String> lines = new ArrayList<>();
    assertTrue(
        Teller.tell(bundle, language, false, line -> lines.add(line.kind() + " " + line.text())));
    return lines;
  }

  /** What the page tells, in the same form. */
  private List<?> shown() {
    return (List<?>)
        browser.executeScript(
            "return Array.from(document.querySelectorAll('#story [data-kind]'))"
                + ".map(function (e) { return e.dataset.kind + ' ' + e.textContent; })");
  }

  private void await(String language) {
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .until(
            b ->
                !shown().isEmpty()
                    && language.equals(b.findElement(By.id("story")).getAttribute("lang")));
  }

  private List<String> errors() {
    return browser.manage().logs().get("browser").getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @Test
  void theStoryIsTheOneThatTheTerminalTells() {
    List<String> korean = told(DORA, "ko");
    assertTrue(korean.size() > 100, korean.size() + " lines");
    browser.get(site.address() + "#/l/" + DORA + "?lang=ko");
    await("ko");
    assertEquals(korean, shown());
    assertEquals("ko", browser.findElement(By.tagName("html")).getAttribute("lang"));
    String words = browser.findElement(By.id("no-webgl")).getText();
    assertTrue(words.contains("글로 보여 드릴게요"), words);
    assertTrue(words.contains("told below in words"), words);
    assertFalse(browser.findElement(By.id("loading")).isDisplayed());

    // The other language is a link, which the keyboard reaches.
    WebElement english = browser.findElement(By.id("language-en"));
    assertEquals("page", browser.findElement(By.id("language-ko")).getAttribute("aria-current"));
    english.sendKeys(Keys.ENTER);
    await("en");
    assertEquals(told(DORA, "en"), shown());
    assertEquals("page", english.getAttribute("aria-current"));
    assertEquals(english, browser.switchTo().activeElement());
    assertEquals("en", browser.findElement(By.tagName("html")).getAttribute("lang"));
    assertTrue(browser.getTitle().contains("Five Doors"), browser.getTitle());
    assertEquals(List.of(), errors());
  }

  @Test
  void everyLessonIsALinkByItsName() {
    browser.get(site.address() + "#/?lang=en");
    await("en");
    List<String> ids = here.index().lessons();
    assertEquals(told(ids.get(0), "en"), shown());
    List<String> titles = ids.stream().map(id -> here.lesson(id).words("en").raw("title")).toList();
    new WebDriverWait(browser, Duration.ofSeconds(30))
        .withMessage(() -> "expected " + titles + " but was " + links())
        .until(b -> links().equals(titles));
    List<WebElement> links = browser.findElements(By.cssSelector("#lessons a"));
    assertEquals("page", links.get(0).getAttribute("aria-current"));
    for (int i = 0; i < ids.size(); i++) {
      String address = links.get(i).getAttribute("href");
      assertTrue(address.endsWith("#/l/" + ids.get(i) + "?lang=en"), address);
    }
  }

  private List<String> links() {
    return browser.findElements(By.cssSelector("#lessons a")).stream()
        .map(WebElement::getText)
        .toList();
  }

  @Test
  void aLessonThatIsNotThereIsSaidAndTheWayOutIsALink() {
    browser.get(site.address() + "#/l/9.9-nothing?lang=ko");
    WebElement failed = browser.findElement(By.id("story-failed"));
    new WebDriverWait(browser, Duration.ofSeconds(30)).until(b -> failed.isDisplayed());
    assertTrue(failed.getText().contains("9.9-nothing/lesson.json"), failed.getText());
    assertEquals(List.of(), shown());
    browser.findElements(By.cssSelector("#lessons a")).get(0).click();
    await("ko");
    assertFalse(failed.isDisplayed());
    assertEquals(told(here.index().lessons().get(0), "ko"), shown());
    assertEquals("story-title", browser.switchTo().activeElement().getAttribute("id"));
  }
}
