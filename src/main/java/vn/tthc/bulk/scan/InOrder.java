package vn.tthc.bulk.scan;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Tasks that several threads do, and whose results one thread takes in their order. The one that takes them does tasks too,
 * rather than wait for another.
 */
public final class InOrder<T> implements Closeable {
    /** So many tasks for each thread keep all of them busy. */
    private static final int AHEAD = 3;

    private final int jobs;
    private final Deque<Task> tasks = new ArrayDeque<>();
    private Optional<ExecutorService> threads = Optional.empty();

    /**
     * Tasks for some threads.
     *
     * @param jobs how many threads there may be, the one that takes the results among them
     */
    public InOrder(int jobs) {
        this.jobs = jobs;
    }

    /** A task, done by whoever comes first. */
    private final class Task implements Runnable {
        private final Supplier<T> work;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final CompletableFuture<T> result = new CompletableFuture<>();

        Task(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            if (begun.compareAndSet(false, true)) {
                try {
                    result.complete(work.get());
                } catch (RuntimeException | Error e) {
                    result.completeExceptionally(e);
                }
            }
        }
    }

    /** Whether there is no use in adding a task before a result is taken. */
    public boolean isFull() {
        return tasks.size() >= jobs * AHEAD;
    }

    /** Adds a task after the others. */
    public void add(Supplier<T> work) {
        Task task = new Task(work);
        tasks.add(task);
        if (jobs > 1) {
            if (threads.isEmpty()) {
                threads = Optional.of(Executors.newFixedThreadPool(jobs - 1, InOrder::daemon));
            }
            threads.get().execute(task);
        }
    }

    /** The result of the first of the tasks, which is then none of them any more. */
    public T take() {
        Task first = tasks.remove();
        first.run();
        for (Task next : tasks) {
            if (first.result.isDone()) {
                break;
            }
            next.run();
        }
        try {
            return first.result.join();
        } catch (CompletionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.ifPresent(ExecutorService::shutdownNow);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "reader");
        thread.setDaemon(true);
        return thread;
    }
}
