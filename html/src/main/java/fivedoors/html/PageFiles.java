package fivedoors.html;

import com.google.gwt.xhr.client.XMLHttpRequest;
import fivedoors.ui.Platform;

/** Fetches the files of the lessons, which lie beside the page. */
public final class PageFiles {
  private PageFiles() {}

  /**
   * Fetches a file below {@code lessons/}; the answer comes later, null if the file is not there.
   */
  public static void load(String path, Platform.Loaded then) {
    XMLHttpRequest request = XMLHttpRequest.create();
    request.open("GET", "lessons/" + path);
    request.setOnReadyStateChange(
        done -> {
          if (done.getReadyState() == XMLHttpRequest.DONE) {
            done.clearOnReadyStateChange();
            then.text(done.getStatus() == 200 ? done.getResponseText() : null);
          }
        });
    request.send();
  }
}
