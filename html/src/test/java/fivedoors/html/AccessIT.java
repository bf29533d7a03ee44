package fivedoors.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What reaches the page by other ways than sight and single keys: the tree that screen readers
 * read, an input method that composes syllables, and a tab that is put away.
 */
class AccessIT extends InPage {
  private static final Set<String> USED =
      Set.of("button", "textbox", "radio", "checkbox", "link", "columnheader");

  /** A thing of Chromium's accessibility tree. */
  private record Told(String role, String name) {}

  private List<Told> tree() {
    List<Told> all = new ArrayList<>();
    Object nodes = browser.executeCdpCommand("Accessibility.getFullAXTree", Map.of()).get("nodes");
    for (Object o : (List<?>) nodes) {
      Map<?, ?> node = (Map<?, ?>) o;
      if (!Boolean.TRUE.equals(node.get("ignored"))) {
        all.add(new Told(value(node.get("role")), value(node.get("name"))));
      }
    }
    return all;
  }

  private static String value(Object property) {
    Object value = property instanceof Map<?, ?> map ? map.get("value") : null;
    return value == null ? "" : value.toString();
  }

  private static List<String> names(List<Told> tree, String role) {
    return tree.stream().filter(t -> t.role().equals(role)).map(Told::name).toList();
  }

  private void open(String place, String step) {
    browser.get(site.address() + place);
    screen.step(step);
  }

  @Test
  void aScreenReaderFindsEverythingWithAName() {
    open("#/l/2.1-dhcp-dora?lang=ko", "s1");
    screen.press("panel-tables");
    screen.pause();
    List<Told> tree = tree();
    assertEquals(1, names(tree, "log").size(), "one place where is told what happens");
    assertEquals(List.of(browser.getTitle()), names(tree, "image"), "what the picture is of");
    assertTrue(names(tree, "button").contains("다음"), names(tree, "button").toString());
    assertFalse(names(tree, "table").isEmpty(), "tables are tables");
    assertFalse(names(tree, "heading").isEmpty(), "what a part is about is a heading");
    List<Told> nameless =
        tree.stream().filter(t -> USED.contains(t.role()) && t.name().isBlank()).toList();
    assertEquals(List.of(), nameless);
    noErrors();
  }

  @Test
  void anInputMethodComposesHangul() {
    open("#/sandbox?lang=ko", "f1");
    screen.press("node:laptop");
    screen.press("panel-device");
    screen.press("fact:name:laptop");
    screen.pause();
    browser.executeScript("document.activeElement.select && document.activeElement.select()");
    for (String part : List.of("ㄱ", "가", "값", "값어", "값업", "값없", "값없으", "값없음")) {
      browser.executeCdpCommand(
          "Input.imeSetComposition",
          Map.of("text", part, "selectionStart", part.length(), "selectionEnd", part.length()));
    }
    browser.executeCdpCommand("Input.insertText", Map.of("text", "값없음"));
    screen.pause();
    screen.press("rename:laptop");
    screen.await("the laptop being called 값없음", s -> screen.texts().toString().contains("값없음"));
    noErrors();
  }

  @Test
  void aTabThatIsPutAwayStopsTime() {
    open("#/sandbox?lang=ko", "f1");
    screen.press("play");
    screen.await("time going on", s -> s.path("playing").asBoolean());
    browser.executeScript(
        "Object.defineProperty(document, 'hidden', {value: true, configurable: true});"
            + "Object.defineProperty(document, 'visibilityState',"
            + " {value: 'hidden', configurable: true});"
            + "document.dispatchEvent(new Event('visibilitychange'))");
    screen.await("time standing still", s -> !s.path("playing").asBoolean());
    noErrors();
  }
}
