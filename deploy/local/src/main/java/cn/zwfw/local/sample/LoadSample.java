package cn.zwfw.local.sample;

import cn.zwfw.local.client.Door;
import cn.zwfw.local.sample.lists.ListErrand;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
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
        try {
            var powers =
                    departments.stream()
                            .map(department -> new Errand(door, json, library, department))
                            .toList();
            run(workers, "power-items", powers);
            for (var errands : ListErrand.of(departments, json)) {
                run(workers, errands.getFirst().toString(), errands);
            }
        } catch (ExecutionException refused) {
            System.err.println(refused.getCause());
            System.exit(1);
        }
        workers.shutdown();
    }

    private static void run(
            Executor workers, String list, List<? extends Callable<Integer>> errands)
            throws InterruptedException, ExecutionException {
        var began = System.nanoTime();
        var done = new ExecutorCompletionService<Integer>(workers);
        errands.forEach(done::submit);
        int entries = 0;
        for (int count = 1; count <= errands.size(); count++) {
            entries += done.take().get();
            if (count * LINES / errands.size() > (count - 1) * LINES / errands.size()) {
                System.out.printf(
                        "  %-17s %3d of %d departments, %d entries, after %d s%n",
                        list,
                        count,
                        errands.size(),
                        entries,
                        Duration.ofNanos(System.nanoTime() - began).toSeconds());
            }
        }
    }
}
