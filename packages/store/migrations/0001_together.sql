CREATE TABLE "draft_edits" (
	"flow_id" text NOT NULL,
	"revision" integer NOT NULL,
	"id" text NOT NULL,
	"operation" jsonb NOT NULL,
	"parts" text[] NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "draft_edits_flow_id_revision_pk" PRIMARY KEY("flow_id","revision")
);
--> statement-breakpoint
CREATE TABLE "draft_presence" (
	"session_id" text PRIMARY KEY NOT NULL,
	"flow_id" text NOT NULL,
	"user_id" text NOT NULL,
	"step_id" text,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	"asked_at" timestamp with time zone,
	"active_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "draft_edits" ADD CONSTRAINT "draft_edits_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_presence" ADD CONSTRAINT "draft_presence_flow_id_flows_id_fk" FOREIGN KEY ("flow_id") REFERENCES "public"."flows"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_presence_flow" ON "draft_presence" USING btree ("flow_id");