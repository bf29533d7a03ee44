package fivedoors.ui.mirror;

/** Takes the mirror document; the browser build makes elements of it, the desktop needs none. */
public interface MirrorSink {
  /** For a platform without an accessible tree. */
  MirrorSink NONE =
      new MirrorSink() {
        @Override
        public void show(MirrorDocument document, MirrorEvents events) {}
      };

  /** Shows the document; called only when it differs from the last one. */
  void show(MirrorDocument document, MirrorEvents events);
}
