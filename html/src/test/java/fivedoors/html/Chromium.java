package fivedoors.html;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The browser that the tests drive. Nothing is downloaded: it is there, or the test is skipped.
 * Call {@link #start} from a BeforeEach method, as a skip in BeforeAll is not counted as one.
 */
final class Chromium {
  static final int WIDTH = 1280;
  static final int HEIGHT = 720;

  private Chromium() {}

  /** A browser whose page is exactly {@link #WIDTH} x {@link #HEIGHT}. */
  static ChromeDriver start(String... moreArguments) {
    Path browser = find("CHROMIUM", "chromium", "chromium-browser", "google-chrome", "chrome.exe");
    Path driver = find("CHROMEDRIVER", "chromedriver", "chromedriver.exe");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--use-angle=swiftshader",
        "--enable-unsafe-swiftshader");
    options.addArguments(moreArguments);
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build();
    ChromeDriver started = new ChromeDriver(service, options);
    size(started, WIDTH, HEIGHT, 1);
    return started;
  }

  /** Gives the page a size; a window's size would include the browser's own bars. */
  static void size(ChromeDriver browser, int width, int height, double pixelRatio) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", pixelRatio, "mobile", false));
  }

  /** The path in the environment variable, else the first of the names on PATH. */
  private static Path find(String variable, String... names) {
    String given = System.getenv(variable);
    if (given != null && !given.isEmpty()) {
      Path path = Path.of(given);
      return Files.isExecutable(path) ? path : missing(variable + "=" + given + " is not there");
    }
    for (String dir : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : names) {
        Path path = Path.of(dir, name);
        if (Files.isExecutable(path)) {
          return path;
        }
      }
    }
    return missing("no " + names[0] + " on PATH and " + variable + " not set");
  }

  /** Skips on a developer's machine; fails where FIVE_DOORS_CI=1 promises a browser. */
  private static Path missing(String why) {
    if ("1".equals(System.getenv("FIVE_DOORS_CI"))) {
      return fail("Browser tests cannot run: " + why + " (FIVE_DOORS_CI=1 forbids skipping)");
    }
    // Printed too, since mvn -q hides the reason of a skip.
    System.out.println("Browser tests skipped: " + why);
    return abort("Browser tests skipped: " + why);
  }
}
