package fivedoors.desktop.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the process has used so far. */
final class Machine {
  private Machine() {}

  /** Processor time of all threads, in seconds; -1 where it cannot be told. */
  static double cpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean os
        ? os.getProcessCpuTime() / 1e9
        : -1;
  }

  /** The most memory the process ever held (VmHWM), in MiB; -1 where it cannot be told. */
  static long peakMiB() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) >> 10;
        }
      }
    } catch (IOException e) {
      // Not Linux: there is no such file.
    }
    return -1;
  }

  /** What is alive on the heap after a collection, in MiB with one decimal. */
  static double heapLiveMiB() {
    System.gc();
    Runtime r = Runtime.getRuntime();
    return Math.round((r.totalMemory() - r.freeMemory()) / 104857.6) / 10.0;
  }

  /** Name and version of the virtual machine. */
  static String jvm() {
    return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version");
  }
}
