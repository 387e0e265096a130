package cn.zwfw.local.sample;

import cn.zwfw.local.client.Door;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads the sample data; ends with 1 at the first answer that it cannot explain. Called again, it
 * goes on where it was interrupted.
 */
final class LoadSample {

    /** More of them would wait for each other on two cores. */
    private static final int AT_ONCE = 6;

    private static final int LINES = 3;

    private LoadSample() {}

    static void main(String[] ignored) throws InterruptedException {
        var json = JsonMapper.builder().build();
        var library = new Library(json);
        var door = new Door("power-list");
        // the longest first, so that none is left alone at the end
        var departments =
                Library.departments().stream()
                        .sorted(Comparator.comparingInt(d -> -library.powersOf(d).size()))
                        .toList();
        // virtual threads end with the program, in the middle of their work too
        var workers = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
        var done = new ExecutorCompletionService<Integer>(workers);
        departments.forEach(department -> done.submit(new Errand(door, json, library, department)));
        try {
            tell(done, departments);
        } catch (ExecutionException refused) {
            System.err.println(refused.getCause());
            System.exit(1);
        }
        workers.shutdown();
    }

    private static void tell(CompletionService<Integer> done, List<Department> departments)
            throws InterruptedException, ExecutionException {
        var began = System.nanoTime();
        int powers = 0;
        for (int count = 1; count <= departments.size(); count++) {
            powers += done.take().get();
            if (count * LINES % departments.size() == 0) {
                System.out.printf(
                        "  %3d of %d departments, %d powers, after %d s%n",
                        count,
                        departments.size(),
                        powers,
                        Duration.ofNanos(System.nanoTime() - began).toSeconds());
            }
        }
    }
}
