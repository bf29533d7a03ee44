package fivedoors.desktop.cli;

import picocli.CommandLine.IVersionProvider;

/** The version; a test compares it with the pom's. */
public final class Version implements IVersionProvider {
  /** The version of the whole program. */
  public static final String NUMBER = "0.1.0";

  @Override
  public String[] getVersion() {
    return new String[] {"five-doors " + NUMBER};
  }
}
