package fivedoors.ui.panel;

import fivedoors.service.http.Page;
import fivedoors.service.http.PageField;
import fivedoors.service.http.PageForm;
import java.util.Map;

/** What was filled into the forms of a page and not sent yet. */
final class Unsaved {
  private Unsaved() {}

  /** What the field is called among what was typed. */
  static String key(PageForm form, PageField field) {
    return BrowserContent.FORM + form.action() + " " + field.name();
  }

  /** Whether a field has been filled in with something else than the page says. */
  static boolean is(PageForm form, PageField field, Map<String, String> typed) {
    String now = typed.get(key(form, field));
    if (now == null || field.kind() == PageField.Kind.HIDDEN) {
      return false;
    }
    return field.kind() == PageField.Kind.CHECK
        ? now.equals("on") != field.value().equals("on")
        : !now.equals(field.value());
  }

  /** Whether a form has such a field. What is asked or searched for is not kept anywhere. */
  static boolean is(PageForm form, Map<String, String> typed) {
    if (form.action().equals("/login") || form.method().equals("GET")) {
      return false;
    }
    for (PageField f : form.fields()) {
      if (is(form, f, typed)) {
        return true;
      }
    }
    return false;
  }

  /** Whether anything would be lost by leaving the page otherwise than by sending that form. */
  static boolean is(Page page, Map<String, String> typed, String sent) {
    for (PageForm f : page.forms()) {
      if (!f.action().equals(sent) && is(f, typed)) {
        return true;
      }
    }
    return false;
  }
}
