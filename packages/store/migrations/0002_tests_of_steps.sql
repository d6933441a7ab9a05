ALTER TABLE "run_steps" ADD COLUMN "simulated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "runs_tests" ON "runs" USING btree ("flow_id","number") WHERE test;