package fivedoors.service.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form of a page.
 *
 * @param action where it is sent
 * @param method {@code GET} or {@code POST}
 * @param submit the text on its button
 * @param fields in their order
 */
public record PageForm(String action, String method, String submit, List<PageField> fields) {
  /** Keeps the list unchangeable. */
  public PageForm {
    fields = List.copyOf(fields);
  }

  /** A form that is posted. */
  public static PageForm post(String action, String submit, List<PageField> fields) {
    return new PageForm(action, "POST", submit, fields);
  }

  /**
   * What is sent when a person fills in {@code filled} and leaves the rest as it stands. A check
   * that is not on is not sent; {@code false}, {@code off} and nothing turn one off.
   */
  public String encode(Map<String, String> filled) {
    Map<String, String> sent = new LinkedHashMap<>();
    for (PageField f : fields) {
      String value = filled.containsKey(f.name()) ? filled.get(f.name()) : f.value();
      if (f.kind() != PageField.Kind.CHECK) {
        sent.put(f.name(), value);
      } else if (!value.isEmpty() && !value.equals("off") && !value.equals("false")) {
        sent.put(f.name(), "on");
      }
    }
    return FormText.encode(sent);
  }
}
