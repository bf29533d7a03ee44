package fivedoors.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fivedoors.lesson.LessonBundle;
import fivedoors.lesson.Library;
import fivedoors.testing.TestJson;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** Every lesson of the course, played in the page to its end with three stars. */
class CourseIT extends InPage {
  /** So often is the speed raised: to a hundred times and beyond. */
  private static final int FASTEST = 10;

  private static final Library LIBRARY = new Library(new TestJson(), TestJson::lessonFile);

  /** All lessons are played in one browser: it has read the page's large files then. */
  private static TestSite course;

  private static ChromeDriver window;

  @BeforeEach
  @Override
  void start() throws IOException {
    if (window == null) {
      super.start();
      course = site;
      window = browser;
    }
    site = course;
    browser = window;
    screen = new Screen(browser);
    browser.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", false));
    // A quarter of the pixels: what is drawn, and where, stays the same.
    Chromium.size(browser, Chromium.WIDTH, Chromium.HEIGHT, 0.5);
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  @AfterEach
  @Override
  void stop() {
    if (browser != null) {
      // The next lesson begins as for somebody new.
      browser.executeScript("localStorage.clear()");
      browser.get("about:blank");
    }
  }

  @AfterAll
  static void close() {
    if (window != null) {
      window.quit();
      course.close();
    }
  }

  static Stream<String> lessons() {
    return LIBRARY.index().lessons().stream();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void aMousePlaysItInKorean(String id) {
    play(id, "ko", Hands.mouse(browser, screen));
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void keysAlonePlayItInEnglish(String id) {
    play(id, "en", Hands.keyboard(screen));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1-first-packet", "3.1-nat-out", "5.2-first-forward"})
  void aFingerPlaysItOnAPhone(String id) {
    browser.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
    Chromium.size(browser, 390, 844, 0.5);
    play(id, "ko", Hands.finger(browser, screen));
  }

  private void play(String id, String language, Hand hand) {
    LessonBundle bundle = LIBRARY.lesson(id);
    browser.get(site.address() + "#/l/" + id + "?lang=" + language);
    screen.step(bundle.lesson().steps().get(0).id());
    for (int i = 0; i < FASTEST; i++) {
      screen.keys("]");
    }
    new LessonPlayer(screen, hand, bundle).play();
    assertEquals(language, browser.findElement(By.tagName("html")).getAttribute("lang"));
    noErrors();
  }
}
