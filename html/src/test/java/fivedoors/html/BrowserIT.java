package fivedoors.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page as a whole: it starts, keeps quiet and fills the window; StoryIT is where it cannot. */
class BrowserIT {
  private TestSite site;
  private ChromeDriver browser;

  @BeforeEach
  void serve() throws IOException {
    site = new TestSite();
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      browser.quit();
    }
    site.close();
  }

  @Test
  void theFirstFrameComesWithoutErrorsOrStrangers() {
    openAndWait();
    List<String> requests = requests();
    assertTrue(requests.size() > 5, "the log of requests is being read: " + requests);
    List<String> elsewhere =
        requests.stream()
            .filter(url -> !url.startsWith(site.address()))
            // Made by the page itself, out of what it has already loaded.
            .filter(url -> !url.startsWith("data:") && !url.startsWith("blob:" + site.address()))
            .toList();
    assertEquals(List.of(), elsewhere);
    assertEquals(List.of(), errors());
    assertFalse(browser.findElement(By.id("loading")).isDisplayed());
  }

  @Test
  void theCanvasFollowsTheWindowAndItsPixels() {
    openAndWait();
    assertEquals("1280x720 in 1280x720", canvas());
    Chromium.size(browser, 1000, 600, 1);
    until("1000x600 in 1000x600");
    Chromium.size(browser, 1000, 600, 2);
    until("2000x1200 in 1000x600");
    Chromium.size(browser, 900, 500, 1.5);
    until("1350x750 in 900x500");
    assertEquals(List.of(), errors());
  }

  /** The same figures as FreeTypePainterTest: both platforms break the same lines. */
  @Test
  void advancesAreThoseOfTheFontFile() {
    openAndWait();
    assertEquals("1322 1220 1770 1870 520", advances("REGULAR", "A0가→·"));
    assertEquals("1470 1352 1770 1888 578", advances("BOLD", "A0가→·"));
    assertEquals("1024 1024 2048 1024", advances("MONO", "A0가→"));
  }

  private void openAndWait() {
    browser = Chromium.start();
    browser.get(site.address());
    new WebDriverWait(browser, Duration.ofSeconds(30)).until(b -> frames() > 0);
  }

  private double frames() {
    Object frames = browser.executeScript("return window.fivedoors ? fivedoors.frames() : 0");
    return ((Number) frames).doubleValue();
  }

  private String advances(String face, String text) {
    Object answer =
        browser.executeScript(
            "return fivedoors.advances(arguments[0], 2048, arguments[1])", face, text);
    return (String) answer;
  }

  private void until(String size) {
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .withMessage(() -> "expected " + size + " but was " + canvas())
        .until(b -> canvas().equals(size));
  }

  /** Size in pixels drawn, and size in the page. */
  private String canvas() {
    return (String)
        browser.executeScript(
            "var c = document.querySelector('#stage canvas'), r = c.getBoundingClientRect();"
                + "return c.width + 'x' + c.height + ' in '"
                + " + Math.round(r.width) + 'x' + Math.round(r.height)");
  }

  private List<String> errors() {
    return browser.manage().logs().get("browser").getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /** The addresses asked for since the last call. */
  private List<String> requests() {
    return browser.manage().logs().get("performance").getAll().stream()
        .map(entry -> (Map<?, ?>) new Json().<Map<?, ?>>toType(entry.getMessage(), Map.class))
        .map(entry -> (Map<?, ?>) entry.get("message"))
        .filter(message -> "Network.requestWillBeSent".equals(message.get("method")))
        .map(message -> (Map<?, ?>) ((Map<?, ?>) message.get("params")).get("request"))
        .map(request -> (String) request.get("url"))
        .toList();
  }
}
