ALTER TABLE "runs" ADD COLUMN "move_to" text;--> statement-breakpoint
CREATE INDEX "runs_moving" ON "runs" USING btree ("batch_id") WHERE move_to is not null;