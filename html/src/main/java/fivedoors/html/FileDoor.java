package fivedoors.html;

import fivedoors.ui.Platform;

/** Files between the page and the person's machine: a download, and the browser's own chooser. */
final class FileDoor {
  private FileDoor() {}

  /** Offers a text as a download; the browser says where it went. */
  static native void download(String name, String text) /*-{
    var blob = new $wnd.Blob([text], {type: "application/json"});
    var url = $wnd.URL.createObjectURL(blob);
    var link = $doc.createElement("a");
    link.href = url;
    link.download = name;
    $doc.body.appendChild(link);
    link.click();
    $doc.body.removeChild(link);
    $wnd.setTimeout(function () { $wnd.URL.revokeObjectURL(url); }, 60000);
  }-*/;

  /** Opens the chooser. It must be called by something that the person has just pressed. */
  static native void pick(Platform.Picked then) /*-{
    var old = $doc.getElementById("pick-file");
    if (old) {
      old.parentNode.removeChild(old);
    }
    var input = $doc.createElement("input");
    input.id = "pick-file";
    input.type = "file";
    input.accept = ".json,application/json";
    input.style.display = "none";
    input.addEventListener("change", $entry(function () {
      var file = input.files[0];
      if (!file) {
        return;
      }
      var reader = new $wnd.FileReader();
      reader.onload = $entry(function () {
        then.@fivedoors.ui.Platform.Picked::file(*)(file.name, "" + reader.result);
      });
      reader.onerror = $entry(function () {
        then.@fivedoors.ui.Platform.Picked::file(*)(file.name, null);
      });
      reader.readAsText(file);
    }));
    $doc.body.appendChild(input);
    input.click();
  }-*/;

  /** Keeps Ctrl+S for the program: the page itself is nothing to save. */
  static native void takeSaveKey() /*-{
    $doc.addEventListener("keydown", function (event) {
      if ((event.ctrlKey || event.metaKey) && (event.key === "s" || event.key === "S")) {
        event.preventDefault();
      }
    }, true);
  }-*/;
}
