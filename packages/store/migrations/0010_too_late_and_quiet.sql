CREATE TABLE "run_hours" (
	"flow_id" text NOT NULL,
	"hour" timestamp with time zone NOT NULL,
	CONSTRAINT "run_hours_flow_id_hour_pk" PRIMARY KEY("flow_id","hour")
);
--> statement-breakpoint
ALTER TABLE "flows" ADD COLUMN "on_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "flows" ADD COLUMN "watch" jsonb;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "too_late_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "runs_late" ON "runs" USING btree ("too_late_at") WHERE state = 'queued' and too_late_at is not null;
--> statement-breakpoint
INSERT INTO "run_hours" SELECT DISTINCT "flow_id", date_trunc('hour', "started_at") FROM "runs" WHERE NOT "test" AND "started_at" > now() - interval '36 days';