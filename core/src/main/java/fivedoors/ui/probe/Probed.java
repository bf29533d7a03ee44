package fivedoors.ui.probe;

/** A part of the screen that tells what it shows. */
public interface Probed {
  /** Tells the sink everything that is visible now. */
  void probe(ProbeSink sink);
}
