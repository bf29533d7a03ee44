package fivedoors.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.chrome.ChromeDriver;

/** A test with the built site and a browser of its own. */
abstract class InPage {
  TestSite site;
  ChromeDriver browser;
  Screen screen;

  @BeforeEach
  void start() throws IOException {
    site = new TestSite();
    browser = Chromium.start();
    screen = new Screen(browser);
  }

  @AfterEach
  void stop() {
    if (browser != null) {
      browser.quit();
    }
    site.close();
  }

  /** The browser's console has nothing to complain of. */
  void noErrors() {
    assertEquals(
        List.of(),
        browser.manage().logs().get("browser").getAll().stream()
            .filter(e -> e.getLevel().intValue() >= Level.SEVERE.intValue())
            .map(e -> e.getMessage())
            .toList());
  }
}
